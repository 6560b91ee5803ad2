import type {
  BenchState,
  Draft,
  GrowingDraft,
  LockReason,
  UnlockOutcome,
} from "../../preload/contract/bench.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import type { Operators } from "../operators/operators.ts";
import type { Clock } from "../outbox/runner.ts";
import { createAsking } from "./ask-window.ts";
import { createBenchDrafts } from "./bench-drafts.ts";
import { atStart, told, type Station } from "./bench-state.ts";
import type { DraftStore } from "./drafts.ts";
import { createGrowing } from "./growing.ts";
import { watchIdle } from "./idle.ts";
import { createLocking } from "./locking.ts";
import type { Occupant, Operator } from "./operator.ts";
import { createOpening } from "./opening.ts";

export interface BenchContext extends Station {
  operators: Pick<Operators, "list" | "isShut" | "check">;
  drafts: DraftStore;
  lockAfterMinutes: () => number;
  clock: Clock;
  /** The bench was locked or opened, or what waits behind the lock is there or gone. */
  onChange: () => void;
  /** Tells the window of `bench:lock-asked`. */
  askWindow: (why: LockReason) => void;
  /** Starts the window anew, so that its memory holds nothing of what was on the bench. */
  reloadWindow: () => void;
}

/** The bench and its lock. What happens to it happens one after the other; the outbox goes on meanwhile. */
export interface Bench {
  state: () => BenchState;
  isLocked: () => boolean;
  /** Who stands at the bench, or who locked it; `null` before anybody has. */
  operator: () => Occupant | null;
  /** What the window hands over by `bench:lock`, asked for or not: kept for who stands there. Locks. */
  lock: (draft: Draft | null) => Promise<void>;
  /** Asks the window for what is on the bench; locks when it comes, and after 5 s without it. */
  ask: (why: LockReason) => void;
  unlock: (given: { operatorId: string; pin: string }) => Promise<UnlockOutcome>;
  /** An operator has just signed in: the bench is theirs. False where signing in opens nothing. */
  unlockedBySignIn: (operator: Operator) => Promise<boolean>;
  /** What belongs on the bench of who stands there, which stays kept; `null` behind the lock. */
  takeDraft: () => Promise<Draft | null>;
  /** Keeps what is on the bench of who stands there, as it grows; `null` drops it. Nothing behind the lock. */
  keepDraft: (draft: GrowingDraft | null) => Promise<void>;
  /** Somebody has touched a key, the mouse or the screen in the window. */
  touched: () => void;
  /** The PC has woken, or its own lock was opened: looks at once whether the time is over. */
  resumed: () => void;
  /** Ends every timer. */
  end: () => void;
}

const hour = 3_600_000;

/** Opens the bench of a start. */
export function createBench(context: BenchContext): Bench {
  const { clock, askWindow } = context;
  const drafts = createBenchDrafts(context.drafts);
  const inTurn = oneAtATime();
  let bench = atStart(context);
  const seat = {
    now: () => bench,
    become(next: typeof bench): void {
      if (next.kind === "locked") idle.end();
      else if (bench.kind === "locked") idle.begin();
      bench = next;
      context.onChange();
    },
  };
  const ask = (why: LockReason) => {
    if (bench.kind === "open") asking.ask(why);
  };
  const lock = (draft: Draft | null, why: LockReason, isLate = false) =>
    inTurn(() => locking.lock(draft, why, isLate));
  const limit = () => context.lockAfterMinutes() * 60_000;
  const idle = watchIdle({ clock, limit, onIdle: () => ask("idle") });
  const onSilence = (why: LockReason) => void lock(null, why, true);
  const asking = createAsking({ clock, askWindow, onSilence });
  const locking = createLocking(seat, { ...context, drafts });
  const growing = createGrowing(seat, drafts);
  const opening = createOpening(seat, context);
  const endTidying = eachHour(clock, () => void inTurn(() => locking.tidy()));
  if (bench.kind === "open") idle.begin();
  return {
    state: () => told(bench, context),
    isLocked: () => bench.kind === "locked",
    operator: () => bench.occupant,
    lock: (draft) => lock(draft, asking.end() ?? "asked"),
    ask,
    unlock: (given) => inTurn(() => opening.unlock(given)),
    unlockedBySignIn: (operator) => inTurn(() => opening.bySignIn(operator)),
    takeDraft: () => inTurn(() => growing.take()),
    keepDraft: (draft) => inTurn(() => growing.keep(draft)),
    touched() {
      asking.look();
      idle.touched();
    },
    resumed() {
      asking.look();
      idle.look();
    },
    end() {
      asking.end();
      idle.end();
      endTidying();
    },
  };
}

/** Works now and every hour; gives what ends it. */
function eachHour(clock: Clock, work: () => void): () => void {
  let cancel = clock.after(hour, again);
  function again(): void {
    cancel = clock.after(hour, again);
    work();
  }
  work();
  return () => cancel();
}
