import { describe, expect, test, vi } from "vitest";
import { startArrivalsServer } from "../../../servers/arrivals-server.ts";
import { startFaultProxy, type Act, type Phase } from "../../../servers/fault-proxy.ts";
import { opened } from "../../../servers/opened.ts";
import { createTestAuthority } from "../../../servers/test-authority.ts";
import type { WaitReason } from "../../../../preload/contract/job.ts";
import { faultStation, largeBytes } from "./fault-station.ts";

const authority = await createTestAuthority();
const identity = await authority.issue();

/** A station before a line that can break, with the strict server at its end. */
async function stationOnLine(isTls: boolean, bodyBytes: number, timeOuts = {}) {
  const server = await opened(startArrivalsServer(isTls ? identity : undefined));
  const proxy = await opened(startFaultProxy(server, bodyBytes));
  const { baseAddress } = proxy;
  const options = { server, baseAddress, authority: authority.certificate, timeOuts };
  return { server, proxy, ...(await faultStation(options)) };
}

const smallBytes = 100_000;
const short = { connect: 400, headers: 400, body: 400 };

type Row = [phase: Phase, act: Act, waiting: WaitReason, timesSent: number];

const overTls: Row[] = [
  ["before-tls", "end", "unreachable", 0],
  ["before-tls", "reset", "unreachable", 0],
  ["before-tls", "stall", "timed-out", 0],
  ["in-tls", "end", "unreachable", 0],
  ["in-tls", "reset", "unreachable", 0],
  ["in-tls", "stall", "timed-out", 0],
  ["in-tls", "garble", "unreachable", 0],
  ["in-tls", "dribble", "timed-out", 0],
  ["in-headers", "end", "connection-lost", 0],
  ["in-headers", "reset", "connection-lost", 0],
  ["in-headers", "stall", "timed-out", 0],
  ["in-headers", "garble", "connection-lost", 0],
  ["in-body", "end", "connection-lost", 0],
  ["in-body", "reset", "connection-lost", 0],
  ["in-body", "stall", "timed-out", 0],
  ["in-body", "garble", "connection-lost", 0],
  ["after-body", "end", "outcome-unknown", 1],
  ["after-body", "reset", "outcome-unknown", 1],
  ["after-body", "stall", "outcome-unknown", 1],
  ["after-body", "garble", "outcome-unknown", 1],
  ["after-body", "dribble", "outcome-unknown", 1],
  ["in-answer", "end", "outcome-unknown", 1],
  ["in-answer", "reset", "outcome-unknown", 1],
  ["in-answer", "stall", "outcome-unknown", 1],
  ["in-answer", "garble", "outcome-unknown", 1],
];

const inTheOpen: Row[] = [
  ["in-headers", "end", "connection-lost", 0],
  ["in-body", "stall", "timed-out", 0],
  ["after-body", "reset", "outcome-unknown", 1],
  ["in-answer-head", "end", "outcome-unknown", 1],
  ["in-answer-head", "stall", "outcome-unknown", 1],
  ["in-answer-head", "garble", "outcome-unknown", 1],
  ["in-answer-head", "dribble", "outcome-unknown", 1],
];

describe.each<[string, Row[]]>([
  ["over TLS", overTls],
  ["on this PC", inTheOpen],
])("%s", (way, rows) => {
  test.each(rows)(
    "a line that breaks %s (%s): the document waits as %s, then arrives whole before the newer one",
    async (phase, act, waiting, timesSent) => {
      const isTls = way === "over TLS";
      const isWithinRequest = phase === "in-headers" || phase === "in-body";
      const bytes = isWithinRequest ? largeBytes : smallBytes;
      const timeOuts = act === "stall" || act === "dribble" ? short : {};
      const line = await stationOnLine(isTls, bytes, timeOuts);
      const { server, proxy, accept, atRest, job, isDelivered, timeComes } = line;
      proxy.breakNext({ phase, act });
      const older = await accept(bytes);
      const newer = await accept();
      expect(await atRest(older.id)).toMatchObject({ state: "queued", waiting, timesSent });
      expect(await job(newer.id)).toMatchObject({ state: "queued", attempts: 0 });
      await timeComes();
      await isDelivered(newer.id);
      expect((await job(older.id))?.receipt).toMatchObject({
        confirmation: "confirmed",
        attempts: 2,
        timesSent: timesSent + 1,
      });
      // What was stored before its answer was lost is the same content twice, and never the older one last.
      const stored = server.arrived().map(({ sha256 }) => sha256);
      expect([...new Set(stored)]).toEqual([older.sha256, newer.sha256]);
      expect(stored.at(-1)).toBe(newer.sha256);
      expect(stored.length).toBeLessThanOrEqual(2 + timesSent);
    },
  );
});

test.each(["end", "reset", "stall"] as const)(
  "an answer that breaks off after its head (%s) counts, as not confirmed by the server",
  async (act) => {
    const timeOuts = act === "stall" ? short : {};
    const { server, proxy, accept, atRest } = await stationOnLine(false, smallBytes, timeOuts);
    proxy.breakNext({ phase: "in-answer", act });
    const { id, sha256 } = await accept(smallBytes);
    expect(await atRest(id)).toMatchObject({
      state: "delivered",
      receipt: { confirmation: "unconfirmed", attempts: 1, timesSent: 1 },
    });
    expect(server.arrived()).toEqual([{ documentId: "8821", sha256 }]);
  },
);

test("a line that breaks again and again drops nothing, and each content that went out is counted", async () => {
  const line = await stationOnLine(true, largeBytes);
  const { server, proxy, accept, atRest, job, isDelivered, timeComes } = line;
  const phases: Phase[] = ["after-body", "in-tls", "in-body", "after-body", "in-answer"];
  proxy.breakNext(...phases.map((phase) => ({ phase, act: "reset" }) as const));
  const { id, sha256 } = await accept(largeBytes);
  for (const at of phases.keys()) {
    await vi.waitFor(async () => expect((await job(id))?.attempts).toBe(at + 1));
    expect((await atRest(id))?.state).toBe("queued");
    await timeComes();
  }
  await isDelivered(id);
  expect((await job(id))?.receipt).toMatchObject({ attempts: 6, timesSent: 4 });
  expect(server.arrived().every((one) => one.sha256 === sha256)).toBe(true);
});
