import { createHash } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import type { OutboxQuery } from "../../../../preload/contract/job.ts";
import type { Submission } from "../../../../preload/contract/submission.ts";
import { pngBytes } from "../../../servers/png-bytes.ts";
import { outboxAtHand, submission } from "./harness.ts";

const all: OutboxQuery = { search: "", show: "all", offset: 0, limit: 100 };
const never = () => new Promise<never>(() => {});

describe("what main does not take over", () => {
  const { details, front } = submission();
  const cases: [string, Partial<Submission>, string][] = [
    ["a type that is in no list", { details: { ...details, type: "LIBRARY_CARD" } }, "details"],
    ["an issue date to come", { details: { ...details, issueDate: "2027-01-01" } }, "details"],
    [
      "an expired document that nobody has confirmed",
      { details: { ...details, expiryDate: "2026-06-14" } },
      "unconfirmed-warning",
    ],
    [
      "a page that is no picture",
      { front: { ...front, bytes: new TextEncoder().encode("<svg>") } },
      "page-not-an-image",
    ],
    [
      "a page of another size than was said",
      { front: { ...front, width: 1201 } },
      "page-not-an-image",
    ],
    [
      "a page of another kind than was said",
      { front: { ...front, mediaType: "image/jpeg" } },
      "page-not-an-image",
    ],
    ["a back that is no picture", { back: { ...front, height: 1 } }, "page-not-an-image"],
    [
      "a page beyond the limit",
      { front: { ...front, bytes: new Uint8Array(3_000_001) } },
      "page-too-large",
    ],
  ];
  test.each(cases)("%s", async (_name, change, reason) => {
    const { outbox, store } = outboxAtHand();
    expect(await outbox.accept(submission(change))).toEqual({ kind: "refused", reason });
    expect(await store.load()).toEqual({ jobs: 0, bytes: 0 });
  });

  test("anything while there is no domain id", async () => {
    const { outbox, settings } = outboxAtHand();
    settings.domainId = "";
    expect(await outbox.accept(submission())).toMatchObject({ reason: "not-set-up" });
  });

  test("another document when the outbox is full", async () => {
    const { outbox } = outboxAtHand({ send: never, limits: { jobs: 2, bytes: 1000 } });
    await outbox.accept(submission());
    expect(await outbox.accept(submission())).toMatchObject({ kind: "accepted" });
    expect(await outbox.accept(submission())).toMatchObject({ reason: "outbox-full" });
  });

  test("another document when its memory is used up", async () => {
    const { outbox } = outboxAtHand({ send: never, limits: { jobs: 200, bytes: 33 } });
    await outbox.accept(submission());
    expect(await outbox.accept(submission())).toMatchObject({ reason: "outbox-full" });
  });

  test("more than fits, when many come at once", async () => {
    const { outbox } = outboxAtHand({ send: never, limits: { jobs: 2, bytes: 1000 } });
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => outbox.accept(submission())));
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      "accepted",
      "accepted",
      "refused",
      "refused",
    ]);
  });

  test("anything while the station is closing; what came just before is counted", async () => {
    const { outbox } = outboxAtHand({ send: never });
    const before = outbox.accept(submission());
    const counted = outbox.undelivered();
    expect([(await before).kind, await counted]).toEqual(["accepted", 1]);
    outbox.setClosing(true);
    expect(await outbox.accept(submission())).toEqual({ kind: "refused", reason: "closing" });
    outbox.setClosing(false);
    expect(await outbox.accept(submission())).toMatchObject({ kind: "accepted" });
  });
});

test("a page that is a small view of a large buffer does not keep that buffer", async () => {
  const { outbox, store } = outboxAtHand({ send: never });
  const large = new Uint8Array(1_000_000);
  const bytes = large.subarray(5000, 5033);
  bytes.set(pngBytes(1200, 800));
  const { front } = submission();
  const outcome = await outbox.accept(submission({ front: { ...front, bytes } }));
  if (outcome.kind !== "accepted") throw new Error("It was refused.");
  const kept: Uint8Array[] = [];
  const page = (await store.content(outcome.jobId))?.front;
  for await (const piece of page?.open() ?? []) kept.push(piece);
  expect(kept).toEqual([pngBytes(1200, 800)]);
  expect(kept[0]?.buffer.byteLength).toBe(33);
});

test("a confirmed warning goes on, and the receipt says so", async () => {
  const { outbox, accept, state } = outboxAtHand();
  const details = { ...submission().details, expiryDate: "2026-06-14" };
  const id = await accept({ details, confirmed: ["expired", "no-back"] });
  await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
  expect(await outbox.receipt(id)).toMatchObject({ confirmedWarnings: ["expired"] });
});

test("why a page was sent although it has flaws stays with the document and on its receipt", async () => {
  const { outbox, store, accept, state } = outboxAtHand();
  const front = { flaws: ["blurred" as const], reason: "The card is worn" };
  const id = await accept({ usedAnyway: { front } });
  expect((await store.get(id))?.pages).toMatchObject([{ side: "front", usedAnyway: front }]);
  await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
  expect(await outbox.receipt(id)).toMatchObject({ pages: [{ usedAnyway: front }] });
});

test("the receipt knows each page by its size and digest", async () => {
  const { outbox, accept, state } = outboxAtHand();
  const back = pngBytes(1000, 600);
  const id = await accept({
    back: { mediaType: "image/png", bytes: back, width: 1000, height: 600 },
  });
  await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
  const receipt = await outbox.receipt(id);
  expect(receipt?.pages.map(({ side, bytes }) => [side, bytes])).toEqual([
    ["front", 33],
    ["back", 33],
  ]);
  expect(receipt?.pages[1]?.sha256).toBe(createHash("sha256").update(back).digest("hex"));
});

describe("the list", () => {
  test("shows the newest first, page by page", async () => {
    const { outbox, accept } = outboxAtHand({ send: never });
    for (const documentId of ["1", "2", "3"]) await accept({ documentId });
    const { total, jobs } = await outbox.list({ ...all, offset: 1, limit: 1 });
    expect([total, jobs.map((job) => job.documentId)]).toEqual([3, ["2"]]);
  });

  test("finds by digits of the customer's or the document's id", async () => {
    const { outbox, accept } = outboxAtHand({ send: never });
    await accept({ customerId: "12345", documentId: "7" });
    await accept({ customerId: "8", documentId: "99234" });
    await accept({ customerId: "1", documentId: "1" });
    expect((await outbox.list({ ...all, search: "23 4" })).total).toBe(2);
    expect((await outbox.list({ ...all, search: "99" })).total).toBe(1);
  });

  test("counts and shows by state, and never holds a document number", async () => {
    const { outbox, outcomes, accept, state } = outboxAtHand();
    outcomes.push({ kind: "held", reason: "not-found", contentWentOut: true });
    const held = await accept({ documentId: "1" });
    const done = await accept({ documentId: "2" });
    await vi.waitFor(async () => expect(await state(done)).toBe("delivered"));
    const page = await outbox.list({ ...all, show: "held" });
    expect(page.jobs.map(({ id }) => id)).toEqual([held]);
    expect(page.counts).toEqual({ waiting: 0, held: 1, delivered: 1 });
    expect(JSON.stringify(await outbox.list(all))).not.toContain("K1234567E");
  });
});

describe("discarding", () => {
  test("ends a held document for a reason and drops its pages at once", async () => {
    const { outbox, store, outcomes, accept, state } = outboxAtHand();
    outcomes.push({ kind: "held", reason: "not-found", contentWentOut: true });
    const id = await accept();
    await vi.waitFor(async () => expect(await state(id)).toBe("held"));
    expect(await outbox.discard(id, "Wrong customer")).toBe(true);
    expect(await store.content(id)).toBeNull();
    expect(await store.get(id)).toMatchObject({ discardReason: "Wrong customer" });
    expect(await outbox.undelivered()).toBe(0);
  });

  test("does not touch what is on the wire, settled, or unknown", async () => {
    const { outbox, send, accept } = outboxAtHand({ send: never });
    const id = await accept();
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
    expect(await outbox.discard(id, "Too late")).toBe(false);
    expect(await outbox.discard("nobody", "No such job")).toBe(false);
  });
});
