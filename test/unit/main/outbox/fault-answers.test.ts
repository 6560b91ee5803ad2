import type { RequestListener, ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { startArrivalsServer } from "../../../servers/arrivals-server.ts";
import { opened } from "../../../servers/opened.ts";
import { createTestAuthority } from "../../../servers/test-authority.ts";
import type { HoldReason, WaitReason } from "../../../../preload/contract/job.ts";
import { faultStation, largeBytes } from "./fault-station.ts";
import { noon } from "./harness.ts";

/** The answer of a server or of something before it: once the body is read, or as soon as the head is there. */
type Moment = "after the body" | "before the body is read";

function answers(
  moment: Moment,
  status: number,
  body = "",
  headers: Record<string, string> = {},
): RequestListener {
  const answer = (response: ServerResponse) =>
    response.writeHead(status, { ...headers, Connection: "close" }).end(body);
  return (request, response) => {
    // Nothing more is read: Node hangs up on the rest once the answer is out.
    if (moment === "before the body is read") return void answer(response);
    request.resume().on("end", () => answer(response));
  };
}

async function stationAt(server: Awaited<ReturnType<typeof startArrivalsServer>>) {
  return faultStation({ server });
}

const moments: [Moment, number, number][] = [
  ["after the body", 3000, 1],
  ["before the body is read", largeBytes, 0],
];
const retryAfter = { "Retry-After": "120" };

const waits: [number, WaitReason, Record<string, string>?][] = [
  [408, "timed-out"],
  [425, "busy"],
  [429, "busy", retryAfter],
  [500, "server-error"],
  [502, "server-error"],
  [503, "busy", retryAfter],
  [504, "timed-out"],
];

const holds: [number, HoldReason][] = [
  [400, "refused"],
  [403, "forbidden"],
  [404, "not-found"],
  [409, "refused"],
  [413, "too-large"],
  [415, "refused"],
  [422, "refused"],
  [418, "refused"],
  [307, "redirected"],
];

describe.each(moments)("an answer that comes %s", (moment, size, timesSent) => {
  test.each(waits)("%i waits (%s), and goes again by itself", async (status, waiting, headers) => {
    const server = await opened(startArrivalsServer());
    const { accept, atRest, isDelivered, job, timeComes } = await stationAt(server);
    server.answerNext(answers(moment, status, '{"detail":"Because."}', headers));
    const older = await accept(size);
    const newer = await accept();
    const waitingJob = await atRest(older.id);
    expect(waitingJob).toMatchObject({
      state: "queued",
      waiting,
      serverSaid: "Because.",
      attempts: 1,
      timesSent,
      ...(headers && { nextTryAt: noon + 120_000 }),
    });
    await timeComes();
    await isDelivered(newer.id);
    expect((await job(older.id))?.receipt).toMatchObject({ timesSent: timesSent + 1 });
    expect(server.arrived().map(({ sha256 }) => sha256)).toEqual([older.sha256, newer.sha256]);
  });

  test.each(holds)("%i holds (%s), until a person lets it go again", async (status, held) => {
    const server = await opened(startArrivalsServer());
    const { courier, accept, atRest, isDelivered, job } = await stationAt(server);
    const elsewhere = { Location: "https://elsewhere.example/" };
    server.answerNext(
      answers(moment, status, '{"detail":"Because."}', status === 307 ? elsewhere : {}),
    );
    const older = await accept(size);
    const newer = await accept();
    expect(await atRest(older.id)).toMatchObject({
      state: "held",
      held,
      serverSaid: "Because.",
      timesSent,
    });
    expect(await job(newer.id)).toMatchObject({ state: "queued", attempts: 0 });
    expect(await courier.retry(older.id)).toBe(true);
    await isDelivered(newer.id);
    expect(server.arrived().map(({ sha256 }) => sha256)).toEqual([older.sha256, newer.sha256]);
  });

  test("401 takes another token and sends the body again from its start", async () => {
    const server = await opened(startArrivalsServer());
    const { accept, isDelivered, job } = await stationAt(server);
    server.answerNext(answers(moment, 401));
    const { id, sha256 } = await accept(size);
    await isDelivered(id);
    expect((await job(id))?.receipt).toMatchObject({ attempts: 2, timesSent: timesSent + 1 });
    expect(server.arrived()).toEqual([{ documentId: "8821", sha256 }]);
  });

  test("a second 401 holds everything until somebody has signed in", async () => {
    const server = await opened(startArrivalsServer());
    const { courier, accept, atRest, isDelivered, job } = await stationAt(server);
    server.answerNext(answers(moment, 401), answers(moment, 401));
    const { id } = await accept(size);
    const other = await accept(3000, "9000");
    expect(await atRest(id)).toMatchObject({ state: "held", held: "sign-in", attempts: 2 });
    expect(await atRest(other.id)).toMatchObject({ state: "held", held: "sign-in", attempts: 0 });
    expect((await job(id))?.timesSent).toBe(timesSent * 2);
    await courier.release(["sign-in"]);
    await isDelivered(id);
    await isDelivered(other.id);
  });
});

test("200 before the body is read is nobody's word for it: the document goes again", async () => {
  const server = await opened(startArrivalsServer());
  const { accept, atRest, isDelivered, job, timeComes } = await stationAt(server);
  server.answerNext(answers("before the body is read", 200, "<html>Welcome to our Wi-Fi</html>"));
  const { id, sha256 } = await accept(largeBytes);
  expect(await atRest(id)).toMatchObject({
    state: "queued",
    waiting: "connection-lost",
    timesSent: 0,
  });
  await timeComes();
  await isDelivered(id);
  expect((await job(id))?.receipt).toMatchObject({ confirmation: "confirmed", timesSent: 1 });
  expect(server.arrived()).toEqual([{ documentId: "8821", sha256 }]);
});

test.each([
  ["is empty", ""],
  ["is a page of HTML", "<html>It works!</html>"],
  ["is JSON cut short", '{"id":'],
])("200 whose body %s is delivered, as not confirmed by the server", async (_what, body) => {
  const server = await opened(startArrivalsServer());
  const { accept, isDelivered, job } = await stationAt(server);
  server.answerNext(answers("after the body", 200, body));
  const { id } = await accept();
  await isDelivered(id);
  expect((await job(id))?.receipt).toMatchObject({ confirmation: "unconfirmed", timesSent: 1 });
});

test("500 on a page above 1 MiB that names no cause holds it as too large", async () => {
  const server = await opened(startArrivalsServer());
  const { accept, atRest } = await stationAt(server);
  server.answerNext(answers("after the body", 500));
  const { id } = await accept(1_200_000);
  expect(await atRest(id)).toMatchObject({ state: "held", held: "too-large", timesSent: 1 });
});

test.each<[string, { name?: string; expired?: boolean }, boolean]>([
  ["nobody trusts", {}, false],
  ["stands for another host", { name: "elsewhere.example" }, true],
  ["has expired", { expired: true }, true],
])(
  "a certificate that %s stops everything, before a byte goes out",
  async (_what, kind, trusts) => {
    const authority = await createTestAuthority();
    const server = await opened(startArrivalsServer(await authority.issue(kind)));
    const station = await faultStation({
      server,
      ...(trusts && { authority: authority.certificate }),
    });
    const [id, other] = [await station.accept(), await station.accept(3000, "9000")].map(
      (one) => one.id,
    );
    for (const one of [id ?? "", other ?? ""])
      expect(await station.atRest(one)).toMatchObject({
        state: "held",
        held: "certificate",
        timesSent: 0,
      });
    expect(station.courier.barrier()).toBe("certificate");
    expect(server.arrived()).toEqual([]);
  },
);
