import { expect, test, vi } from "vitest";
import { watchIdle } from "../../../../main/bench/idle.ts";
import { handClock } from "../outbox/harness.ts";

const minute = 60_000;

function watching(minutes = 5) {
  const clock = handClock();
  const onIdle = vi.fn<() => void>();
  const limit = { minutes };
  const idle = watchIdle({ clock, limit: () => limit.minutes * minute, onIdle });
  idle.begin();
  /** Time passes as it does on a PC that is awake. */
  const pass = (milliseconds: number) => {
    for (let left = milliseconds; left > 0; left -= 15_000) clock.advance(Math.min(left, 15_000));
  };
  return { clock, onIdle, idle, limit, pass };
}

test("it is idle after the limit, once", () => {
  const { onIdle, pass } = watching();
  pass(5 * minute - 1);
  expect(onIdle).not.toHaveBeenCalled();
  pass(1);
  expect(onIdle).toHaveBeenCalledOnce();
  pass(60 * minute);
  expect(onIdle).toHaveBeenCalledOnce();
});

test("each touch begins the time anew", () => {
  const { onIdle, idle, pass } = watching();
  for (let time = 0; time < 5; time += 1) {
    pass(4 * minute);
    idle.touched();
  }
  pass(4 * minute);
  expect(onIdle).not.toHaveBeenCalled();
  pass(minute);
  expect(onIdle).toHaveBeenCalledOnce();
});

/** A PC that has slept so long: nothing rings meanwhile. */
function asleep(milliseconds: number) {
  const all = watching();
  const now = all.clock.now() + milliseconds;
  all.clock.now = () => now;
  return all;
}

test("the time that the PC slept counts: at its first look, or at a touch before that", () => {
  const woken = asleep(30 * minute);
  woken.idle.look();
  expect(woken.onIdle).toHaveBeenCalledOnce();
  const touched = asleep(30 * minute);
  touched.idle.touched();
  expect(touched.onIdle).toHaveBeenCalledOnce();
});

test("a clock that is set back does not stretch the time", () => {
  const { clock, onIdle, idle, pass } = watching();
  pass(2 * minute);
  clock.advance(-24 * 60 * minute);
  // A timer of the system knows nothing of the clock on the wall and rings in time.
  idle.look();
  pass(5 * minute);
  expect(onIdle).toHaveBeenCalledOnce();
});

test("a limit that changes counts from the next look on", () => {
  const { onIdle, limit, pass } = watching(60);
  pass(3 * minute);
  limit.minutes = 1;
  pass(15_000);
  expect(onIdle).toHaveBeenCalledOnce();
});

test("nothing is watched before it begins and after it has ended", () => {
  const { clock, onIdle, idle, pass } = watching();
  idle.end();
  pass(60 * minute);
  idle.touched();
  expect(onIdle).not.toHaveBeenCalled();
  expect(clock.nextIn()).toBe(Number.POSITIVE_INFINITY);
  idle.begin();
  pass(5 * minute);
  expect(onIdle).toHaveBeenCalledOnce();
});
