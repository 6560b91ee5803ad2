import { expect, test, vi } from "vitest";
import { backoff } from "../../../../main/outbox/backoff.ts";
import { createRunner } from "../../../../main/outbox/runner.ts";
import { handClock } from "./harness.ts";

const never = () => {
  throw new Error("No run has failed.");
};

test("a call during a run is followed by one more run, never by one beside it", async () => {
  const gates: (() => void)[] = [];
  const work = vi.fn(() => new Promise<null>((resolve) => gates.push(() => resolve(null))));
  const runner = createRunner(handClock(), { run: work, afterFault: never });
  runner.wake();
  runner.wake();
  runner.wake();
  await vi.waitFor(() => expect(gates).toHaveLength(1));
  gates[0]?.();
  await vi.waitFor(() => expect(gates).toHaveLength(2));
  gates[1]?.();
  await runner.stop();
  expect(work).toHaveBeenCalledTimes(2);
});

test("a time far away is looked at again within the hour", async () => {
  const clock = handClock();
  const work = vi.fn(async () => clock.now() + 90 * 24 * 3_600_000);
  createRunner(clock, { run: work, afterFault: never }).wake();
  await vi.waitFor(() => expect(clock.nextIn()).toBe(3_600_000));
  clock.advance(3_600_000);
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2));
});

test("a time that has passed meanwhile is looked at again at once", async () => {
  const clock = handClock();
  const work = vi.fn(async () => (work.mock.calls.length === 1 ? clock.now() - 1000 : null));
  createRunner(clock, { run: work, afterFault: never }).wake();
  await vi.waitFor(() => expect(clock.nextIn()).toBe(0));
  clock.advance(0);
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2));
});

test("the wait lies between 2 s and a ceiling that doubles from 4 s to 5 min", () => {
  const least = [1, 2, 50].map((attempts) => backoff(attempts, () => 0));
  const most = [1, 2, 3, 7, 8, 1000].map((attempts) => backoff(attempts, () => 1));
  expect(least).toEqual([2000, 2000, 2000]);
  expect(most).toEqual([4000, 8000, 16_000, 256_000, 300_000, 300_000]);
});
