import { backoff } from "../outbox/backoff.ts";
import { isDue, isOver, momentOf, type HeldToken, type TwoClocks } from "./held-token.ts";
import { singleFlight } from "./single-flight.ts";
import type { Trouble } from "./trouble.ts";

/** What came of asking a server for a token. */
export type TokenAnswer =
  | {
      kind: "granted";
      token: string;
      /** Milliseconds from the moment of asking; `null` where the server did not say. */
      lifetime: number | null;
      /** Whose it is, where a person has signed in. */
      operatorId?: string;
    }
  /** Nothing to ask with: nobody has signed in, or there is no secret. */
  | { kind: "missing" }
  | { kind: "failed"; trouble: Trouble };

/** How a source of tokens stands. */
export type Standing =
  | { kind: "ready"; token: string; operatorId?: string }
  | { kind: "needed"; trouble: Trouble | null }
  | { kind: "away"; trouble: Trouble; notBefore: number };

interface RenewingContext extends TwoClocks {
  ask: () => Promise<TokenAnswer>;
  /** 0 … 1. */
  random: () => number;
  /** Whether a token can be had without a person may have changed. */
  onChange: () => void;
}

/** A token that is renewed ahead of its expiry, by one question at a time however many want it. */
export interface RenewingToken {
  current(): Promise<Standing>;
  renew(refused: string): Promise<Standing>;
  /** Asks for another one now, whatever is held and whatever was refused before. */
  ask(): Promise<Standing>;
  /** Takes a token that came by another way, and forgets what was refused. */
  take(granted: Extract<TokenAnswer, { kind: "granted" }>): void;
  /** Whether the server has refused; it is not asked again by itself. */
  needsPerson(): boolean;
  /** The token at this moment, without asking anybody. */
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
  let held: HeldToken | null = null;
  let refusal: Trouble | null = null;
  let failures = 0;
  const question = singleFlight(ask);

  async function ask(isStale: () => boolean): Promise<Standing> {
    // Counted from before the question: the token is younger than that, never older.
    const since = momentOf(context);
    const answer = await context.ask();
    if (isStale()) return standing();
    if (answer.kind === "missing") return settle(stillGood(), null);
    if (answer.kind === "granted") return settle({ ...answer, since }, null);
    const { trouble } = answer;
    if (!trouble.isPassing) return settle(null, trouble);
    failures += 1;
    const wait = context.now() + backoff(failures, context.random);
    return { kind: "away", trouble, notBefore: Math.max(wait, trouble.notBefore ?? 0) };
  }

  function settle(granted: HeldToken | null, refused: Trouble | null): Standing {
    held = granted;
    refusal = refused;
    failures = 0;
    context.onChange();
    return standing();
  }

  function stillGood(): HeldToken | null {
    return held && !isOver(held, context) ? held : null;
  }

  function standing(): Standing {
    if (!held) return { kind: "needed", trouble: refusal };
    const { token, operatorId } = held;
    return { kind: "ready", token, ...(operatorId !== undefined && { operatorId }) };
  }

  async function current(): Promise<Standing> {
    if (refusal || (held && !isDue(held, context))) return standing();
    const found = await question.run();
    return found.kind === "away" && stillGood() ? standing() : found;
  }

  return {
    current,
    async renew(refused) {
      // Never given out again, also where no other one is to be had for a while.
      if (held?.token === refused) held = null;
      return current();
    },
    ask: question.run,
    take(granted) {
      question.letGo();
      settle({ ...granted, since: momentOf(context) }, null);
    },
    needsPerson: () => refusal !== null,
    held: () => stillGood()?.token ?? null,
    forget() {
      question.letGo();
      [held, refusal, failures] = [null, null, 0];
    },
    settled: question.settled,
  };
}
