import { expect, test, vi } from "vitest";
import { createOutage } from "../../../../../main/audit/forward/outage.ts";
import { createPace } from "../../../../../main/audit/forward/pace.ts";
import { handClock, noon } from "../../outbox/harness.ts";

const since = new Date(noon).toISOString();

test("an outage is shown until something arrives, and noted once until everything has", () => {
  const note = vi.fn();
  const outage = createOutage(() => noon, note);
  outage.failed("not-reached", null);
  outage.failed("refused", 503);
  expect(outage.standing().trouble).toEqual({ since, why: "refused", status: 503 });
  outage.taken(0);
  expect(outage.standing().trouble).toBeNull();
  // The note itself did not arrive: that is the same outage.
  outage.failed("not-reached", null);
  outage.taken(0);
  outage.caughtUp();
  expect(note.mock.calls).toEqual([[{ why: "not-reached", status: null }]]);
  outage.failed("not-trusted", null);
  expect(note).toHaveBeenCalledTimes(2);
});

test("a collector that keeps wanting only some is noted once until it takes all", () => {
  const note = vi.fn();
  const outage = createOutage(() => noon, note);
  for (let batches = 0; batches < 5; batches += 1) {
    outage.taken(2);
    outage.caughtUp();
  }
  expect(note.mock.calls).toEqual([[{ why: "entries-refused", status: null }]]);
  expect(outage.standing()).toEqual({ trouble: null, refused: 10 });
  outage.taken(0);
  outage.caughtUp();
  outage.taken(1);
  expect(note).toHaveBeenCalledTimes(2);
});

test("a clock that is set back holds up nothing", () => {
  const clock = handClock();
  const pace = createPace(clock, () => 1, 10_000);
  expect(pace.notBefore()).toBe(noon + 10_000);
  clock.advance(-86_400_000);
  expect(pace.notBefore()).toBeNull();
});

test("what a collector asks for counts for an hour at most", () => {
  const pace = createPace(handClock(), () => 0, 0);
  expect(pace.failed(noon + 86_400_000)).toBe(noon + 3_600_000);
});
