import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { coalesce } from "../../../../renderer/outbox/coalesce.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const onFailure = () => expect.unreachable("No run fails here");

it("runs at once when asked at rest", () => {
  const run = vi.fn(async () => {});
  coalesce({ run, gap: 200, onFailure }).ask();
  expect(run).toHaveBeenCalledTimes(1);
});

it("runs at most five times a second, and once more after the last asking", async () => {
  const run = vi.fn(async () => {});
  const { ask } = coalesce({ run, gap: 200, onFailure });
  for (let at = 0; at < 990; at += 10) {
    ask();
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(run).toHaveBeenCalledTimes(5);
  await vi.advanceTimersByTimeAsync(1000);
  expect(run).toHaveBeenCalledTimes(6);
});

it("never runs twice at a time, however slow a run is", async () => {
  let running = 0;
  const run = vi.fn(async () => {
    running += 1;
    expect(running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 900));
    running -= 1;
  });
  const { ask } = coalesce({ run, gap: 200, onFailure });
  ask();
  await vi.advanceTimersByTimeAsync(300);
  ask();
  ask();
  await vi.advanceTimersByTimeAsync(3000);
  expect(run).toHaveBeenCalledTimes(2);
});

it("does nothing more once it is stopped", async () => {
  const run = vi.fn(async () => {});
  const { ask, stop } = coalesce({ run, gap: 200, onFailure });
  ask();
  ask();
  stop();
  ask();
  await vi.advanceTimersByTimeAsync(1000);
  expect(run).toHaveBeenCalledTimes(1);
});

it("says that a run failed, and runs again when asked again", async () => {
  const run = vi.fn(async () => {});
  run.mockRejectedValueOnce(new Error("outbox:list failed"));
  const failed = vi.fn();
  const { ask } = coalesce({ run, gap: 200, onFailure: failed });
  ask();
  await vi.advanceTimersByTimeAsync(1000);
  expect(failed).toHaveBeenCalledTimes(1);
  ask();
  await vi.advanceTimersByTimeAsync(1000);
  expect(run).toHaveBeenCalledTimes(2);
  expect(failed).toHaveBeenCalledTimes(1);
});

it("runs once more for what was asked during a run that fails", async () => {
  const run = vi.fn(async () => {});
  run.mockRejectedValueOnce(new Error("outbox:list failed"));
  const { ask } = coalesce({ run, gap: 200, onFailure: () => {} });
  ask();
  ask();
  await vi.advanceTimersByTimeAsync(1000);
  expect(run).toHaveBeenCalledTimes(2);
});
