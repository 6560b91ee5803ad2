import { expect, test, vi } from "vitest";
import type { WireOutcome } from "../../../../main/artemis/outgoing.ts";
import { delivered, noon, outboxAtHand, troubled } from "./harness.ts";

const busyFor = (milliseconds: number): WireOutcome => ({
  kind: "later",
  reason: "busy",
  contentWentOut: true,
  notBefore: noon + milliseconds,
});
const signIn: WireOutcome = { kind: "unauthorized", contentWentOut: true };

/** Time enough for another try to begin, if one did. */
const idle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** An outbox whose server answers when the test says so; one document has arrived already, unless told not to. */
async function outboxInHand(proven = true) {
  const answers: ((outcome: WireOutcome) => void)[] = [];
  const outbox = outboxAtHand({
    send: () => new Promise((resolve) => void answers.push(resolve)),
  });
  /** That this many tries have begun in all. */
  const tries = (count: number) =>
    vi.waitFor(() => expect(outbox.send).toHaveBeenCalledTimes(count));
  /** Answers the try of this number, from 1 on. */
  const answer = (number: number, outcome: WireOutcome) => answers[number - 1]?.(outcome);
  const sent = () => outbox.send.mock.calls.map(([job]) => job.documentId);
  const acceptFor = (documentId: string) => outbox.accept({ documentId });
  if (proven) {
    await acceptFor("first");
    await tries(1);
    answer(1, delivered);
    await vi.waitFor(() => expect(outbox.courier.reach()).toBe("reached"));
    outbox.send.mockClear();
    answers.length = 0;
  }
  return { ...outbox, tries, answer, sent, acceptFor };
}

test("two documents go side by side and no third, until one of them is through", async () => {
  const { tries, answer, sent, acceptFor } = await outboxInHand();
  for (const documentId of ["1", "2", "3", "4"]) await acceptFor(documentId);
  await tries(2);
  await idle();
  expect(sent()).toEqual(["1", "2"]);
  answer(2, delivered);
  await tries(3);
  answer(1, delivered);
  await tries(4);
  expect(sent()).toEqual(["1", "2", "3", "4"]);
});

test("two documents for the same record never do, and a newer one never overtakes", async () => {
  const { clock, tries, answer, sent, acceptFor, state } = await outboxInHand();
  await acceptFor("1");
  const newer = await acceptFor("1");
  await acceptFor("2");
  await tries(2);
  await idle();
  expect(sent()).toEqual(["1", "2"]);
  answer(2, delivered);
  answer(1, troubled);
  await vi.waitFor(() => expect(clock.nextIn()).toBe(3000));
  expect(await state(newer)).toBe("queued");
  clock.advance(3000);
  await tries(3);
  answer(3, delivered);
  await tries(4);
  answer(4, delivered);
  await vi.waitFor(async () => expect(await state(newer)).toBe("delivered"));
  expect(sent()).toEqual(["1", "2", "1", "1"]);
});

test("before anything has arrived one goes ahead alone", async () => {
  const { tries, answer, sent, acceptFor } = await outboxInHand(false);
  for (const documentId of ["1", "2", "3"]) await acceptFor(documentId);
  await tries(1);
  await idle();
  expect(sent()).toEqual(["1"]);
  answer(1, delivered);
  await tries(3);
});

test("after a pause a single probe goes, and the others once it has arrived", async () => {
  const { clock, tries, answer, sent, acceptFor } = await outboxInHand();
  for (const documentId of ["1", "2", "3", "4"]) await acceptFor(documentId);
  await tries(2);
  answer(1, busyFor(90_000));
  answer(2, busyFor(60_000));
  // The longer wish of the two holds.
  await vi.waitFor(() => expect(clock.nextIn()).toBe(90_000));
  clock.advance(90_000);
  await tries(3);
  await idle();
  expect(sent()).toHaveLength(3);
  answer(3, delivered);
  await tries(5);
});

test("a document that was under way when the server asked for a pause does not end it by arriving", async () => {
  const { clock, courier, tries, answer, acceptFor, send } = await outboxInHand();
  for (const documentId of ["1", "2", "3"]) await acceptFor(documentId);
  await tries(2);
  answer(1, busyFor(90_000));
  await vi.waitFor(() => expect(courier.pause()).not.toBeNull());
  answer(2, delivered);
  await vi.waitFor(() => expect(clock.nextIn()).toBe(90_000));
  await idle();
  expect(send).toHaveBeenCalledTimes(2);
  expect(courier.pause()).toMatchObject({ reason: "busy", until: noon + 90_000 });
});

test("a document that was under way when the token was refused does not set the others free", async () => {
  const { courier, tries, answer, acceptFor, job, send } = await outboxInHand();
  for (const documentId of ["1", "2"]) await acceptFor(documentId);
  const waiting = await acceptFor("3");
  await tries(2);
  answer(1, signIn);
  await tries(3);
  answer(3, signIn);
  await vi.waitFor(() => expect(courier.barrier()).toBe("sign-in"));
  answer(2, delivered);
  await vi.waitFor(async () => expect((await job(waiting))?.held).toBe("sign-in"));
  await idle();
  expect(send).toHaveBeenCalledTimes(3);
  expect((await job(waiting))?.held).toBe("sign-in");
});

test("stopping ends all tries on the wire and puts their documents back", async () => {
  const { courier, send, accept, state } = outboxAtHand({
    send: (job, _content, { signal }) =>
      job.documentId === "0"
        ? Promise.resolve(delivered)
        : new Promise((resolve) => {
            signal.addEventListener("abort", () => resolve({ kind: "cancelled" }));
          }),
  });
  await accept({ documentId: "0" });
  const ids = [await accept({ documentId: "1" }), await accept({ documentId: "2" })];
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(3));
  await courier.stop();
  for (const id of ids) expect(await state(id)).toBe("queued");
  courier.wake();
  expect(send).toHaveBeenCalledTimes(3);
});
