import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchNetwork } from "../../../main/network-watch.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("each change is told once, within 3 s", () => {
  let online = true;
  const onChange = vi.fn<(online: boolean) => void>();
  const network = watchNetwork(() => online, onChange);
  vi.advanceTimersByTime(9000);
  expect(onChange).not.toHaveBeenCalled();
  online = false;
  vi.advanceTimersByTime(6000);
  online = true;
  vi.advanceTimersByTime(6000);
  expect(onChange.mock.calls).toEqual([[false], [true]]);
  network.end();
});

test("nobody reads of a network's absence whose end would not be told", () => {
  let online = true;
  const onChange = vi.fn<(online: boolean) => void>();
  const network = watchNetwork(() => online, onChange);
  // Away for a moment only, between two questions.
  online = false;
  expect(network.isOnline()).toBe(true);
  online = true;
  vi.advanceTimersByTime(3000);
  expect(onChange).not.toHaveBeenCalled();
  online = false;
  vi.advanceTimersByTime(3000);
  expect(network.isOnline()).toBe(false);
  network.end();
});

test("nothing is asked any more once it has ended", () => {
  const ask = vi.fn<() => boolean>(() => true);
  watchNetwork(ask, () => {}).end();
  vi.advanceTimersByTime(9000);
  expect(ask).toHaveBeenCalledOnce();
});
