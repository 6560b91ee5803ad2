import { vi } from "vitest";
import type { Access, TokenSource } from "../../../../main/auth/token-source.ts";
import type { ArtemisEndpoint, WireOutcome } from "../../../../main/artemis/outgoing.ts";
import { createCourier } from "../../../../main/outbox/courier.ts";
import type { JobStore } from "../../../../main/outbox/job-store.ts";
import { memoryJobStore } from "../../../../main/outbox/memory-job-store.ts";
import { createOutbox } from "../../../../main/outbox/outbox.ts";
import type { SendJob } from "../../../../main/outbox/take-turn.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import type { Submission } from "../../../../preload/contract/submission.ts";
import { pngBytes } from "../../../servers/png-bytes.ts";

/** Noon on the day on which all outbox tests happen. */
export const noon = new Date(2026, 5, 15, 12).getTime();

/** A clock that stands still until a test moves it. */
export function handClock() {
  let now = noon;
  const timers = new Set<{ at: number; callback: () => void }>();
  return {
    now: () => now,
    after(milliseconds: number, callback: () => void) {
      const timer = { at: now + milliseconds, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    /** When the next timer rings, in milliseconds from now. */
    nextIn: () => Math.min(...[...timers].map(({ at }) => at - now)),
    advance(milliseconds: number) {
      now += milliseconds;
      const due = [...timers].filter(({ at }) => at <= now);
      for (const timer of due) {
        timers.delete(timer);
        timer.callback();
      }
    },
  };
}

/** A passport page that main takes as it is. */
export function submission(change: Partial<Submission> = {}): Submission {
  return {
    customerId: "4711",
    documentId: "8821",
    details: {
      type: "PASSPORT",
      number: "K1234567E",
      authenticity: "ORIGINAL",
      issueDate: "2020-01-01",
      expiryDate: "2030-01-01",
      showExpiryNotification: true,
    },
    front: { mediaType: "image/png", bytes: pngBytes(1200, 800), width: 1200, height: 800 },
    confirmed: [],
    ...change,
  };
}

export const delivered: WireOutcome = {
  kind: "delivered",
  confirmation: "confirmed",
  differences: [],
  server: {},
};
export const busy: WireOutcome = { kind: "later", reason: "busy", contentWentOut: true };

/** Trouble with one document, which tells nothing of the others. */
export const troubled: WireOutcome = {
  kind: "later",
  reason: "server-error",
  contentWentOut: true,
};

/** Tokens for what these settings name at each use; the second one is there once the first is refused. */
export function tokensAt(
  endpoint: () => ArtemisEndpoint,
  first: string | null,
  second: string | null,
): TokenSource {
  return {
    current: async () => accessAt(endpoint(), first),
    renew: async () => accessAt(endpoint(), second),
  };
}

function accessAt(endpoint: ArtemisEndpoint, token: string | null): Access {
  return token === null ? { endpoint, token, why: "sign-in" } : { endpoint, token };
}

interface OutboxOptions {
  store?: JobStore;
  tokens?: TokenSource;
  send?: SendJob;
  isOnline?: () => boolean;
  keepsPages?: () => boolean;
  limits?: Parameters<typeof createOutbox>[0]["limits"];
}

/** An outbox in memory, in front of a wire that answers what the test has laid out. */
export function outboxAtHand(options: OutboxOptions = {}) {
  const clock = handClock();
  const store = options.store ?? memoryJobStore();
  const onChange = vi.fn<(jobId: string) => void>();
  const outcomes: WireOutcome[] = [];
  const send = vi.fn<SendJob>(options.send ?? (async () => outcomes.shift() ?? delivered));
  const settings = { ...defaultSettings, domainId: "1000" };
  const courier = createCourier({
    store,
    clock,
    onChange,
    send,
    mode: "training",
    random: () => 0.5,
    tokens: options.tokens ?? tokensAt(() => settings, "token-1", "token-2"),
    isOnline: options.isOnline ?? (() => true),
    ...(options.keepsPages && { keepsPages: options.keepsPages }),
  });
  const outbox = createOutbox({
    store,
    clock,
    onChange,
    courier,
    settings: () => settings,
    operator: () => "Trainee",
    operatorId: () => null,
    limits: options.limits ?? { jobs: 200, bytes: 512_000_000 },
  });
  async function accept(change: Partial<Submission> = {}): Promise<string> {
    const outcome = await outbox.accept(submission(change));
    if (outcome.kind !== "accepted") throw new Error(`Refused: ${outcome.reason}`);
    return outcome.jobId;
  }
  async function job(id: string) {
    const { jobs } = await outbox.list({ search: "", show: "all", offset: 0, limit: 100 });
    return jobs.find((one) => one.id === id);
  }
  const state = async (id: string) => (await job(id))?.state;
  return { clock, store, courier, outbox, outcomes, send, onChange, settings, accept, job, state };
}
