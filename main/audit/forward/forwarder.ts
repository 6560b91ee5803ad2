import type { AuditForwarding, ForwardingTrouble } from "../../../preload/contract/audit.ts";
import { backoff } from "../../outbox/backoff.ts";
import { createRunner, type Clock } from "../../outbox/runner.ts";
import type { AuditEvent } from "../entry.ts";
import type { Extent } from "../log-files.ts";
import type { Sealer } from "../sealer.ts";
import { nextBatch, type SoundLine } from "./next-batch.ts";
import { readPlace, writePlace, type ForwardedPlace } from "./place.ts";
import type { Posted } from "./post-batch.ts";

/** Forwards the audit to the collector that the policy names, behind everything else. */
export interface Forwarder {
  /** Something new is on the disk, or another collector may be named. */
  wake: () => void;
  standing: () => Promise<AuditForwarding>;
  /** Breaks off; what was not forwarded is at the next start. */
  close: () => Promise<void>;
}

interface ForwarderContext {
  /** Where the log is. */
  folder: string;
  sealer: Sealer;
  clock: Clock;
  /** Gives 0 … 1. */
  random: () => number;
  /** `null` where nothing is to be forwarded. */
  collector: () => string | null;
  /** What of the log is on the disk for certain. */
  extent: () => Promise<Extent>;
  post: (collector: string, lines: readonly SoundLine[], signal: AbortSignal) => Promise<Posted>;
  record: (event: AuditEvent) => void;
  /** Milliseconds in which the station starts undisturbed. */
  startAfter?: number;
}

type NotForwarded = Extract<AuditEvent, { event: "audit-not-forwarded" }>["what"];

const gatherFor = 2000;
const longestWait = 60 * 60_000;
const most = { entries: 200, bytes: 256_000 };

/**
 * Sends what is on the disk, in its order and at least once, from where it ended before. A collector that is away or
 * refuses is asked again, less and less often; that is one entry of the audit, until everything has been forwarded.
 */
export function createForwarder(context: ForwarderContext): Forwarder {
  const { folder, sealer, clock, random, collector, extent, post, record } = context;
  const breakOff = new AbortController();
  const runner = createRunner(clock, { run, afterFault });
  let place: Promise<ForwardedPlace | null> | null = null;
  let known = collector();
  let wait = pause(context.startAfter ?? 10_000);
  let trouble: ForwardingTrouble | null = null;
  let isNoted = false;
  let isPartly = false;
  let attempts = 0;
  let refused = 0;
  let mostEntries = most.entries;

  function pause(milliseconds: number) {
    const since = clock.now();
    return { since, until: since + milliseconds };
  }

  /** Whether it is not time yet; a clock that was set back since then says nothing. */
  function isWaiting(): boolean {
    const now = clock.now();
    return wait.since <= now && now < wait.until;
  }

  async function run(): Promise<number | null> {
    const to = collector();
    if (to === null || breakOff.signal.aborted) return null;
    if (isWaiting()) return wait.until;
    place ??= readPlace(folder, sealer);
    const batch = await nextBatch(folder, {
      sealer,
      extent: await extent(),
      after: await place,
      most: { ...most, entries: mostEntries },
    });
    if (!batch.end) {
      isNoted &&= isPartly;
      return null;
    }
    const posted = await post(to, batch.lines, breakOff.signal);
    if (posted.kind === "taken") await taken(batch.end, posted.refused);
    // What came of a try at a collector that is no longer named says nothing of another.
    else if (collector() === to) return goOnLater(posted, batch.lines.length);
    return clock.now();
  }

  async function taken(end: ForwardedPlace, refusedNow: number): Promise<void> {
    attempts = 0;
    trouble = null;
    place = Promise.resolve(end);
    await writePlace(folder, end, sealer).catch(() => {
      // A full disk: after a restart some of it is forwarded twice.
    });
    // To send these again would not help (OTLP: "MUST NOT retry").
    refused += refusedNow;
    isPartly = refusedNow > 0;
    if (isPartly) note("entries-refused", null);
  }

  function goOnLater(posted: Posted & { kind: "not-taken" }, sent: number): number {
    const { why, status, notBefore } = posted;
    if (why === "too-large" && sent > 1) {
      mostEntries = Math.floor(sent / 2);
      return clock.now();
    }
    attempts += 1;
    const asked = Math.min(longestWait, Math.max(0, (notBefore ?? 0) - clock.now()));
    wait = pause(Math.max(asked, backoff(attempts, random)));
    trouble = { since: trouble?.since ?? new Date(clock.now()).toISOString(), why, status };
    note(why, status);
    return wait.until;
  }

  /** Once until everything has been forwarded: this is an entry that wants to be forwarded, too. */
  function note(why: NotForwarded["why"], status: number | null): void {
    if (isNoted || breakOff.signal.aborted) return;
    isNoted = true;
    record({ event: "audit-not-forwarded", what: { why, status } });
  }

  function afterFault(): number {
    return goOnLater({ kind: "not-taken", why: "not-read", status: null, notBefore: null }, 1);
  }

  return {
    wake() {
      const named = collector();
      if (named === null) return;
      if (named !== known) {
        known = named;
        attempts = 0;
        trouble = null;
        isNoted = false;
        mostEntries = most.entries;
        wait = pause(0);
      }
      runner.wakeAt(clock.now() + gatherFor);
    },
    async standing() {
      const named = collector();
      if (named === null) return { kind: "none" };
      place ??= readPlace(folder, sealer);
      const upTo = (await place)?.at ?? null;
      return { kind: "named", collector: named, upTo, refused, trouble };
    },
    async close() {
      breakOff.abort();
      await runner.stop();
    },
  };
}
