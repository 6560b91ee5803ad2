import { rmSync } from "node:fs";
import { expect, test, vi } from "vitest";
import type { Audit } from "../../../../main/audit/audit.ts";
import { auditedStore } from "../../../../main/audit/audited-store.ts";
import { memoryJobStore } from "../../../../main/outbox/memory-job-store.ts";
import { busy, outboxAtHand, submission } from "../outbox/harness.ts";
import { contentOf, jobOf } from "../outbox/jobs.ts";
import { linesIn, logFolder, openStation, recent } from "./station.ts";

/** An outbox whose store is recorded; `who` is `undefined` where the operator at the bench is meant. */
function auditedOutbox() {
  const record = vi.fn<Audit["record"]>(async () => "on-disk");
  const atHand = outboxAtHand({ store: auditedStore(memoryJobStore(), record) });
  const events = () => record.mock.calls.map(([{ event }]) => event);
  return { ...atHand, record, events };
}

const document = { customerId: "4711", documentId: "8821" };

test("a document's way is recorded from Send to the end of its pages", async () => {
  const { accept, state, record, courier } = auditedOutbox();
  const jobId = await accept({ confirmed: ["no-back"] });
  await vi.waitFor(async () => expect(await state(jobId)).toBe("delivered"));
  await courier.stop();
  const names = { jobId, ...document };
  expect(record.mock.calls).toEqual([
    [{ event: "document-accepted", what: { ...names, pages: 1, confirmed: [] } }],
    [{ event: "document-sending", what: { ...names, attempt: 1 } }, null],
    [
      {
        event: "document-delivered",
        what: { ...names, attempts: 1, timesSent: 1, confirmation: "confirmed" },
      },
      null,
    ],
    [{ event: "pages-destroyed", what: { jobId, why: "delivered" } }, null],
  ]);
});

test("waiting, held, and thrown away by the operator", async () => {
  const { accept, outbox, outcomes, state, record, clock, courier } = auditedOutbox();
  outcomes.push(busy, { kind: "held", reason: "forbidden", contentWentOut: false });
  const jobId = await accept();
  await vi.waitFor(() => expect(clock.nextIn()).toBeLessThan(Infinity));
  clock.advance(clock.nextIn());
  await vi.waitFor(async () => expect(await state(jobId)).toBe("held"));
  await outbox.discard(jobId, "S1234567D is the wrong customer");
  await courier.stop();
  const names = { jobId, ...document };
  expect(record.mock.calls.slice(1)).toEqual([
    [{ event: "document-sending", what: { ...names, attempt: 1 } }, null],
    [{ event: "document-waiting", what: { ...names, reason: "busy" } }, null],
    [{ event: "document-sending", what: { ...names, attempt: 2 } }, null],
    [{ event: "document-held", what: { ...names, reason: "forbidden" } }, null],
    [{ event: "document-discarded", what: names }],
    [{ event: "pages-destroyed", what: { jobId, why: "discarded" } }, null],
  ]);
});

test("each of many that are held at once is recorded", async () => {
  const record = vi.fn<Audit["record"]>(async () => "on-disk");
  const store = auditedStore(memoryJobStore(), record);
  const jobs = ["1", "2"].map((documentId) => jobOf({ documentId }));
  for (const job of jobs) await store.add(job, contentOf());
  const ids = jobs.map(({ id }) => id);
  await store.updateAll([...ids, "nobody"], ["queued"], { state: "held", held: "sign-in" });
  const held = record.mock.calls.slice(2).map(([{ event, what }]) => ({ event, what }));
  expect(held).toEqual(
    jobs.map(({ id, customerId, documentId }) => ({
      event: "document-held",
      what: { jobId: id, customerId, documentId, reason: "sign-in" },
    })),
  );
});

test("nobody is told that a document was accepted before that is on the disk", async () => {
  const { outbox, record } = auditedOutbox();
  const written = Promise.withResolvers<"on-disk">();
  record.mockReturnValueOnce(written.promise);
  const told = vi.fn();
  const accepting = outbox.accept(submission()).then(told);
  await vi.waitFor(() => expect(record).toHaveBeenCalledOnce());
  await Promise.resolve();
  expect(told).not.toHaveBeenCalled();
  written.resolve("on-disk");
  await accepting;
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ kind: "accepted" }));
});

test("a change that was not made is not recorded", async () => {
  const record = vi.fn<Audit["record"]>(async () => "on-disk");
  const store = auditedStore(memoryJobStore(), record);
  expect(await store.update("nobody", ["queued"], { state: "discarded" })).toBe(false);
  expect(record).not.toHaveBeenCalled();
});

test("nothing that somebody typed gets into the log, and all of it fits the closed list", async () => {
  const { base, folder } = logFolder();
  const audit = openStation(folder);
  const { accept, outbox, outcomes, state } = outboxAtHand({
    store: auditedStore(memoryJobStore(), audit.record),
  });
  const serverSaid = "K1234567E is known";
  outcomes.push({ kind: "held", reason: "refused", contentWentOut: true, serverSaid });
  const jobId = await accept();
  await vi.waitFor(async () => expect(await state(jobId)).toBe("held"));
  await outbox.discard(jobId, "K1234567E was a mistake");
  await audit.close();
  expect(recent(folder, 2).map(({ event }) => event)).toEqual([
    "pages-destroyed",
    "document-discarded",
  ]);
  const text = linesIn(folder).join("\n");
  expect(text).toContain("4711");
  expect(text).not.toMatch(/K1234567E|mistake|known/);
  rmSync(base, { recursive: true });
});

test("a document that an operator sends again smaller", async () => {
  const { accept, outbox, outcomes, state, record, events } = auditedOutbox();
  outcomes.push({ kind: "held", reason: "too-large", contentWentOut: false });
  const large = submission();
  large.front.bytes = new Uint8Array([...large.front.bytes, 0, 0, 0]);
  const jobId = await accept({ front: large.front });
  await vi.waitFor(async () => expect(await state(jobId)).toBe("held"));
  expect(await outbox.sendSmaller({ jobId, front: submission().front })).toBe("queued");
  await vi.waitFor(async () => expect(await state(jobId)).toBe("delivered"));
  const made = { event: "document-made-smaller", what: { jobId, ...document } };
  expect(record.mock.calls).toContainEqual([made]);
  expect(events().filter((name) => name === "document-sending")).toHaveLength(2);
  expect((await outbox.receipt(jobId))?.pages).toMatchObject([
    { bytes: 33, madeSmaller: { times: 1 } },
  ]);
  expect(await outbox.receipt(jobId)).toMatchObject({ attempts: 2 });
});
