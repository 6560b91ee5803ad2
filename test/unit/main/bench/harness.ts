import { vi } from "vitest";
import { createBench, type BenchContext } from "../../../../main/bench/bench.ts";
import type { DraftStore } from "../../../../main/bench/drafts.ts";
import { openOperators, type Operators } from "../../../../main/operators/operators.ts";
import type { Draft, LockReason } from "../../../../preload/contract/bench.ts";
import type { SignInFlow } from "../../../../preload/contract/sign-in.ts";
import { keptOperator, rosterPlace } from "../operators/roster-place.ts";
import { handClock } from "../outbox/harness.ts";

export const tan = { operatorId: "id-of-Tan", pin: "493027" };
export const lim = { operatorId: "id-of-Lim", pin: "120457" };

/** Drafts in memory, so that a test sees them and can hold them up. */
function draftBox() {
  const kept = new Map<string, Draft>();
  const gate = { opens: Promise.resolve() };
  const drafts: DraftStore = {
    async keep(owner, draft) {
      await gate.opens;
      kept.set(owner, draft);
      return "sealed";
    },
    async take(owner) {
      const draft = kept.get(owner) ?? null;
      kept.delete(owner);
      return draft;
    },
    read: async (owner) => kept.get(owner) ?? null,
    drop: async (owner) => void kept.delete(owner),
    has: async (owner) => kept.has(owner),
    dropOld: async () => {},
  };
  return { kept, gate, drafts };
}

interface Wanted extends Partial<Pick<BenchContext, "mode">> {
  operators?: Operators;
  flow?: SignInFlow;
  /** Whether Tan and Lim have PINs; they have, unless a test says otherwise. */
  hasRoster?: boolean;
  /** Whether the list of those who have one cannot be opened. */
  isRosterShut?: boolean;
}

/** A bench with its clock, its window and its drafts, and what a test changes while it runs. */
export async function bench({ flow = "pasted-token", hasRoster = true, ...given }: Wanted = {}) {
  const clock = handClock();
  const roster = ["Tan", "Lim"].map((name) =>
    keptOperator(name, name === "Tan" ? tan.pin : lim.pin),
  );
  const place = rosterPlace(hasRoster ? roster : null);
  const keeper = given.isRosterShut
    ? { ...place, find: async () => ({ kind: "shut" }) as const }
    : place;
  const operators = given.operators ?? (await openOperators({ keeper, now: clock.now }));
  const box = draftBox();
  const settings = { flow, minutes: 5 };
  const window = {
    onChange: vi.fn<() => void>(),
    askWindow: vi.fn<(why: LockReason) => void>(),
    reloadWindow: vi.fn<() => void>(),
  };
  const station = createBench({
    mode: given.mode ?? "live",
    flow: () => settings.flow,
    lockAfterMinutes: () => settings.minutes,
    accountName: "counter-1",
    clock,
    operators,
    drafts: box.drafts,
    ...window,
  });
  /** Time passes as it does on a PC that is awake. */
  const pass = (milliseconds: number) => {
    for (let left = milliseconds; left > 0; left -= 1000) clock.advance(Math.min(left, 1000));
  };
  return { bench: station, clock, pass, settings, operators, ...box, ...window };
}
