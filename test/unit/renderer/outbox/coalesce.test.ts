import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { coalesce } from "../../../../renderer/outbox/coalesce.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("runs at once when asked at rest", () => {
  const run = vi.fn(async () => {});
  coalesce(run, 200).ask();
  expect(run).toHaveBeenCalledTimes(1);
});

it("runs at most five times a second, and once more after the last asking", async () => {
  const run = vi.fn(async () => {});
  const { ask } = coalesce(run, 200);
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
  const { ask } = coalesce(run, 200);
  ask();
  await vi.advanceTimersByTimeAsync(300);
  ask();
  ask();
  await vi.advanceTimersByTimeAsync(3000);
  expect(run).toHaveBeenCalledTimes(2);
});

it("does nothing more once it is stopped", async () => {
  const run = vi.fn(async () => {});
  const { ask, stop } = coalesce(run, 200);
  ask();
  ask();
  stop();
  ask();
  await vi.advanceTimersByTimeAsync(1000);
  expect(run).toHaveBeenCalledTimes(1);
});
