import type { Mode } from "../../preload/contract/station.ts";
import type { TokenSource } from "../auth/token-source.ts";
import type { WireOutcome } from "../artemis/outgoing.ts";
import { backoff } from "./backoff.ts";
import type { Job, JobContent } from "./job.ts";
import type { JobDesk } from "./job-desk.ts";
import type { JobStore } from "./job-store.ts";
import { receiptOf, type Delivery } from "./receipt.ts";
import type { Clock } from "./runner.ts";
import { sendWithToken, type TurnOutcome } from "./send-with-token.ts";

/** One try on the wire. */
export type SendJob = (
  job: Job,
  content: JobContent,
  how: {
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

/** Gives a due job its turn: on the wire, and into the state that comes of it. */
export async function takeTurn(
  context: TurnContext,
  { id }: Job,
  onProgress: (progress: { sent: number; total: number }) => void,
): Promise<TurnOutcome> {
  const { store, desk, tokens, signal } = context;
  const content = await store.content(id);
  if (!content) throw new Error("A queued job has lost its content.");
  await desk.change(id, { state: "sending", waiting: null, nextTryAt: null });
  const outcome = await sendWithToken(tokens, async (token) => {
    await store.update(id, { attempts: (await desk.job(id)).attempts + 1 });
    const job = await desk.job(id);
    const wire = await context
      .send(job, content, { token, signal, onProgress })
      .catch(() => brokenOff);
    if (contentWentOut(wire)) await store.update(id, { timesSent: job.timesSent + 1 });
    return wire;
  });
  await settle(context, await desk.job(id), content, outcome);
  return outcome;
}

// A fault of our own must not lose the document: it stays in the queue, and a PUT may be repeated.
const brokenOff: WireOutcome = { kind: "later", reason: "outcome-unknown", contentWentOut: false };

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
  const { desk, clock, random } = context;
  switch (outcome.kind) {
    case "delivered":
      return deliver(context, job, content, outcome);
    case "cancelled":
      return desk.change(job.id, { state: "queued" });
    case "later":
      return desk.change(job.id, {
        state: "queued",
        waiting: outcome.reason,
        nextTryAt: Math.max(clock.now() + backoff(job.attempts, random), outcome.notBefore ?? 0),
        serverSaid: outcome.serverSaid ?? null,
      });
    case "held":
      return desk.change(job.id, {
        state: "held",
        held: outcome.reason,
        serverSaid: outcome.serverSaid ?? null,
      });
  }
}

async function deliver(
  { store, desk, clock, mode }: TurnContext,
  job: Job,
  { details }: JobContent,
  delivery: Delivery,
): Promise<void> {
  const settledAt = clock.now();
  const receipt = receiptOf(job, details, delivery, { mode, deliveredAt: settledAt });
  await store.dropContent(job.id);
  await desk.change(job.id, { state: "delivered", settledAt, receipt, serverSaid: null });
}
