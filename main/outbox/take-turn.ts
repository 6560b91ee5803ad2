import type { Mode } from "../../preload/contract/station.ts";
import type { TokenSource } from "../auth/token-source.ts";
import type { ArtemisEndpoint, WireOutcome } from "../artemis/outgoing.ts";
import { backoff } from "./backoff.ts";
import type { Job, JobContent } from "./job.ts";
import type { JobDesk } from "./job-desk.ts";
import type { JobChange, JobStore } from "./job-store.ts";
import { receiptOf } from "./receipt.ts";
import type { Clock } from "./runner.ts";
import { sendWithToken, type TurnOutcome } from "./send-with-token.ts";

/** One try on the wire. */
export type SendJob = (
  job: Job,
  content: JobContent,
  how: {
    endpoint: ArtemisEndpoint;
    token: string;
    signal: AbortSignal;
    onProgress(progress: { sent: number; total: number }): void;
  },
) => Promise<WireOutcome>;

export interface TurnContext {
  store: JobStore;
  desk: JobDesk;
  tokens: TokenSource;
  mode: Mode;
  send: SendJob;
  clock: Clock;
  /** 0 … 1. */
  random: () => number;
  signal: AbortSignal;
}

/**
 * Gives a due job its turn: on the wire, and into the state that comes of it; `null` when somebody has taken
 * it out of the queue meanwhile.
 */
export async function takeTurn(
  context: TurnContext,
  { id, acceptedFor }: Job,
  onProgress: (progress: { sent: number; total: number }) => void,
): Promise<TurnOutcome | null> {
  const { store, desk, tokens, signal } = context;
  const onWire = { state: "sending", waiting: null, nextTryAt: null } as const;
  if (!(await desk.change(id, ["queued"], onWire))) return null;
  const content = await store.content(id);
  if (!content) throw new Error("A queued job has lost its content.");
  const outcome = await sendWithToken(tokens, acceptedFor, async (to) => {
    await store.update(id, ["sending"], { attempts: (await desk.job(id)).attempts + 1 });
    const job = await desk.job(id);
    const wire = await context
      .send(job, content, { ...to, signal, onProgress })
      .catch(() => brokenOff);
    if (contentWentOut(wire)) await store.update(id, ["sending"], { timesSent: job.timesSent + 1 });
    return wire;
  });
  await settle(context, await desk.job(id), content, outcome);
  return outcome;
}

// A fault of our own must not lose the document: it stays in the queue, and a PUT may be repeated.
const brokenOff: WireOutcome = { kind: "later", reason: "station-fault", contentWentOut: false };

function contentWentOut(outcome: WireOutcome): boolean {
  if (outcome.kind === "delivered") return true;
  return outcome.kind !== "cancelled" && outcome.contentWentOut;
}

async function settle(
  context: TurnContext,
  job: Job,
  content: JobContent,
  outcome: TurnOutcome,
): Promise<void> {
  await context.desk.change(job.id, ["sending"], changeAfter(context, job, content, outcome));
  if (outcome.kind === "delivered") await context.store.dropContent(job.id);
}

function changeAfter(
  { clock, random, mode }: TurnContext,
  job: Job,
  { details }: JobContent,
  outcome: TurnOutcome,
): JobChange {
  switch (outcome.kind) {
    case "delivered": {
      const settledAt = clock.now();
      const receipt = receiptOf(job, details, outcome, { mode, deliveredAt: settledAt });
      return { state: "delivered", settledAt, receipt, serverSaid: null };
    }
    case "cancelled":
      return { state: "queued" };
    case "later":
      return {
        state: "queued",
        waiting: outcome.reason,
        nextTryAt: Math.max(clock.now() + backoff(job.attempts, random), outcome.notBefore ?? 0),
        serverSaid: outcome.serverSaid ?? null,
      };
    case "held":
      return { state: "held", held: outcome.reason, serverSaid: outcome.serverSaid ?? null };
  }
}
