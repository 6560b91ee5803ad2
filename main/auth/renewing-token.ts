import { backoff } from "../outbox/backoff.ts";
import type { Trouble } from "./trouble.ts";

/** What came of asking a server for a token. */
export type TokenAnswer =
  | {
      kind: "granted";
      token: string;
      /** Milliseconds from the moment of asking; `null` where the server did not say. */
      lifetime: number | null;
    }
  /** Nothing to ask with: nobody has signed in, or there is no secret. */
  | { kind: "missing" }
  | { kind: "failed"; trouble: Trouble };

/** How a source of tokens stands. */
export type Standing =
  | { kind: "ready"; token: string }
  | { kind: "needed"; trouble: Trouble | null }
  | { kind: "away"; trouble: Trouble; notBefore: number };

/** Time as expiry sees it, in milliseconds; either may stand still or jump, not both. */
export interface TwoClocks {
  /** Epoch. */
  now: () => number;
  /** From any beginning. */
  monotonic: () => number;
}

interface RenewingContext extends TwoClocks {
  ask: () => Promise<TokenAnswer>;
  /** 0 … 1. */
  random: () => number;
  /** Whether a token can be had without a person may have changed. */
  onChange: () => void;
}

interface Held {
  token: string;
  lifetime: number | null;
  since: { now: number; monotonic: number };
}

/** A token that is renewed ahead of its expiry, by one question at a time however many want it. */
export interface RenewingToken {
  current(): Promise<Standing>;
  renew(refused: string): Promise<Standing>;
  /** Asks for another one now, whatever is held and whatever was refused before. */
  ask(): Promise<Standing>;
  /** Takes a token that came by another way, and forgets what was refused. */
  take(granted: Extract<TokenAnswer, { kind: "granted" }>): void;
  /** Why the server has refused; it is not asked again by itself. */
  refusal(): Trouble | null;
  /** The token at this moment, to be given up. */
  held(): string | null;
  /** Drops the token; what comes of a question that is under way is dropped, too. */
  forget(): void;
  /** When the question that is under way has come to its end. */
  settled(): Promise<void>;
}

/**
 * Keeps a token in memory. What the server has refused is not asked for again until `ask`, `take` or `forget`;
 * a server that is away is asked again by the next caller, whom `notBefore` advises when to come back.
 */
export function renewingToken(context: RenewingContext): RenewingToken {
  let held: Held | null = null;
  let refusal: Trouble | null = null;
  let failures = 0;
  let inFlight: Promise<Standing> | null = null;
  let generation = 0;

  async function question(): Promise<Standing> {
    const mine = generation;
    // Counted from before the question: the token is younger than that, never older.
    const since = { now: context.now(), monotonic: context.monotonic() };
    const answer = await context.ask();
    if (mine !== generation) return standing();
    if (answer.kind === "granted") return accept({ ...answer, since });
    if (answer.kind === "missing") return { kind: "needed", trouble: null };
    const { trouble } = answer;
    if (!trouble.isPassing) return refuse(trouble);
    failures += 1;
    const wait = context.now() + backoff(failures, context.random);
    return { kind: "away", trouble, notBefore: Math.max(wait, trouble.notBefore ?? 0) };
  }

  function standing(): Standing {
    return held ? { kind: "ready", token: held.token } : { kind: "needed", trouble: refusal };
  }

  function accept(granted: Held): Standing {
    held = granted;
    refusal = null;
    failures = 0;
    context.onChange();
    return { kind: "ready", token: granted.token };
  }

  function refuse(trouble: Trouble): Standing {
    held = null;
    refusal = trouble;
    failures = 0;
    context.onChange();
    return { kind: "needed", trouble };
  }

  function askOnce(): Promise<Standing> {
    if (inFlight) return inFlight;
    const asking = question().finally(() => {
      if (inFlight === asking) inFlight = null;
    });
    inFlight = asking;
    return asking;
  }

  async function current(): Promise<Standing> {
    if (refusal) return { kind: "needed", trouble: refusal };
    const before = held;
    if (before && !isDue(before, context)) return { kind: "ready", token: before.token };
    const found = await askOnce();
    const isGood = before && before === held && !isOver(before, context);
    return found.kind === "away" && isGood ? standing() : found;
  }

  return {
    current,
    async renew(refused) {
      // Never given out again, also where no other one is to be had for a while.
      if (held?.token === refused) held = null;
      return current();
    },
    ask: askOnce,
    take({ token, lifetime }) {
      generation += 1;
      inFlight = null;
      const since = { now: context.now(), monotonic: context.monotonic() };
      accept({ token, lifetime, since });
    },
    refusal: () => refusal,
    held: () => held?.token ?? null,
    forget() {
      generation += 1;
      inFlight = null;
      held = null;
      refusal = null;
      failures = 0;
    },
    async settled() {
      await inFlight;
    },
  };
}

// A minute, or a quarter of a short life.
const longestMargin = 60_000;

function isDue({ lifetime, since }: Held, clocks: TwoClocks): boolean {
  if (lifetime === null) return false;
  return age(since, clocks) >= lifetime - Math.min(longestMargin, lifetime / 4);
}

function isOver({ lifetime, since }: Held, clocks: TwoClocks): boolean {
  return lifetime !== null && age(since, clocks) >= lifetime;
}

/** By the clock that has gone further: one stands still while the PC sleeps, the other may be set back. */
function age(since: Held["since"], { now, monotonic }: TwoClocks): number {
  return Math.max(now() - since.now, monotonic() - since.monotonic);
}
