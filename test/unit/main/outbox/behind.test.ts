import { expect, test, vi } from "vitest";
import type { WireOutcome } from "../../../../main/artemis/outgoing.ts";
import { outboxAtHand, troubled } from "./harness.ts";

const refused: WireOutcome = { kind: "held", reason: "refused", contentWentOut: true };
const other = { documentId: "9000" };

test("a document stays behind a held one for the same record until that is discarded", async () => {
  const { outbox, outcomes, accept, job, state } = outboxAtHand();
  outcomes.push(refused);
  const first = await accept();
  const second = await accept();
  const third = await accept(other);
  await vi.waitFor(async () => expect(await state(third)).toBe("delivered"));
  expect(await job(second)).toMatchObject({ state: "queued", behind: "held" });
  for (const id of [first, third]) expect(await job(id)).not.toHaveProperty("behind");
  await outbox.discard(first, "Taken anew");
  await vi.waitFor(async () => expect(await state(second)).toBe("delivered"));
  expect(await job(second)).not.toHaveProperty("behind");
});

test("a document behind another cannot be asked for, and the answer says so", async () => {
  const { courier, outcomes, send, accept, job, state } = outboxAtHand();
  outcomes.push(refused);
  const first = await accept();
  const second = await accept();
  await vi.waitFor(async () => expect(await state(first)).toBe("held"));
  expect(await courier.retry(second)).toBe(false);
  expect(send).toHaveBeenCalledOnce();
  expect(await job(second)).toMatchObject({ state: "queued", behind: "held" });
});

test("a document behind one that waits for its next try says so, and follows it", async () => {
  const { clock, outcomes, accept, job, state } = outboxAtHand();
  outcomes.push(troubled);
  const first = await accept();
  const second = await accept();
  await vi.waitFor(async () => expect((await job(first))?.waiting).toBe("server-error"));
  expect((await job(second))?.behind).toBe("waiting");
  await vi.waitFor(() => expect(clock.nextIn()).toBe(3000));
  clock.advance(3000);
  await vi.waitFor(async () => expect(await state(second)).toBe("delivered"));
});

test("the same two numbers at another server are another record, and in nobody's way", async () => {
  const { outcomes, settings, accept, job, state } = outboxAtHand();
  outcomes.push(refused);
  const first = await accept();
  await vi.waitFor(async () => expect(await state(first)).toBe("held"));
  settings.baseAddress = "https://elsewhere.example";
  const second = await accept();
  expect(await job(second)).not.toHaveProperty("behind");
  await vi.waitFor(async () => expect(await state(second)).toBe("delivered"));
});

test("an earlier document for another record, or one that has arrived, is in nobody's way", async () => {
  const { outcomes, accept, job, state } = outboxAtHand();
  const arrived = await accept();
  await vi.waitFor(async () => expect(await state(arrived)).toBe("delivered"));
  outcomes.push(refused, refused);
  await accept(other);
  const id = await accept();
  await vi.waitFor(async () => expect(await state(id)).toBe("held"));
  expect(await job(id)).not.toHaveProperty("behind");
  expect(await job(arrived)).not.toHaveProperty("behind");
});
