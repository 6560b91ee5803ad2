import type { Mode } from "../../preload/contract/station.ts";
import { Damage } from "../sealed/damage.ts";
import type { TokenSource } from "../auth/token-source.ts";
import type { ArtemisEndpoint, WireOutcome } from "../artemis/outgoing.ts";
import { backoff } from "./backoff.ts";
import type { destinationOf, Job, JobContent } from "./job.ts";
import type { JobDesk } from "./job-desk.ts";
import type { JobChange, JobStore } from "./job-store.ts";
import { receiptOf } from "./receipt.ts";
import type { Clock } from "./runner.ts";
import { sendWithToken, type SendOnce, type TurnOutcome } from "./send-with-token.ts";

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
  /** The destination that an endpoint stands for; by its address when it is not given. */
  standsFor?: typeof destinationOf;
  /** Whether pages of delivered documents are kept for a while; not by default. */
  keepsPages?: () => boolean;
  clock: Clock;
  /** 0 … 1. */
  random: () => number;
  signal: AbortSignal;
}

/** Takes a due job out of the queue for its turn; false when somebody has taken it out meanwhile. */
export function takeOffQueue(desk: JobDesk, id: string): Promise<boolean> {
  return desk.change(id, ["queued"], { state: "sending", waiting: null, nextTryAt: null });
}

/** Gives a job that was taken off the queue its turn on the wire, and the state that comes of it. */
export async function takeTurn(
  context: TurnContext,
  { id }: Job,
  onProgress: (progress: { sent: number; total: number }) => void,
): Promise<TurnOutcome> {
  const { store, desk } = context;
  const content = await store.content(id);
  if (!content) {
    await desk.change(id, ["sending"], { state: "held", held: "damaged", serverSaid: null });
    return damaged;
  }
  const outcome = await tryToSend(context, id, content, onProgress);
  await desk.change(id, ["sending"], changeAfter(context, await desk.job(id), content, outcome));
  if (outcome.kind === "delivered" && !context.keepsPages?.()) await store.dropContent(id);
  return outcome;
}

async function tryToSend(
  { store, desk, tokens, send, standsFor, signal }: TurnContext,
  id: string,
  content: JobContent,
  onProgress: (progress: { sent: number; total: number }) => void,
): Promise<TurnOutcome> {
  const accepted = await desk.job(id);
  const sendOnce: SendOnce = async (to) => {
    await store.update(id, ["sending"], { attempts: (await desk.job(id)).attempts + 1 });
    const job = await desk.job(id);
    let isNoted = false;
    const noteSent = async () => {
      isNoted ||= await store.update(id, ["sending"], { timesSent: job.timesSent + 1 });
    };
    const watched = tellWhenAllIsOut(onProgress, noteSent);
    const how = { ...to, signal, onProgress: watched };
    const wire = await send(job, content, how).catch(afterFault);
    if (contentWentOut(wire)) await noteSent();
    return wire;
  };
  return sendWithToken(tokens, accepted, sendOnce, standsFor);
}

/**
 * Notes that the content went out at the moment when it did: whoever pulls the plug or closes the station before
 * the answer is there must not make the receipt forget it.
 */
function tellWhenAllIsOut(
  onProgress: (progress: { sent: number; total: number }) => void,
  noteSent: () => Promise<unknown>,
) {
  return (progress: { sent: number; total: number }) => {
    onProgress(progress);
    if (progress.sent < progress.total) return;
    noteSent().catch(() => {
      // The store is in trouble, and so will be what is written once the answer is there.
    });
  };
}

// Another try would meet the same: a person decides.
const damaged = { kind: "held", reason: "damaged", contentWentOut: false } as const;

// A fault of our own must not lose the document: it stays in the queue, and a PUT may be repeated.
const brokenOff = { kind: "later", reason: "station-fault", contentWentOut: false } as const;

function afterFault(fault: unknown): WireOutcome {
  return fault instanceof Damage ? damaged : brokenOff;
}

function contentWentOut(outcome: WireOutcome): boolean {
  if (outcome.kind === "delivered") return true;
  return outcome.kind !== "cancelled" && outcome.contentWentOut;
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
