import type { AuditForwarding } from "../../../preload/contract/audit.ts";
import { createRunner, type Clock } from "../../outbox/runner.ts";
import type { AuditEvent } from "../entry.ts";
import type { Extent } from "../log-files.ts";
import type { Sealer } from "../sealer.ts";
import { nextBatch, type SoundLine } from "./next-batch.ts";
import { createOutage, type Outage } from "./outage.ts";
import { createPace, type Pace } from "./pace.ts";
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

const gatherFor = 2000;
const most = { entries: 200, bytes: 256_000 };

/**
 * Sends what is on the disk, in its order and at least once, from where it ended before. A collector that is away or
 * refuses is asked again, less and less often; that is one entry of the audit, until everything has been forwarded.
 */
export function createForwarder(context: ForwarderContext): Forwarder {
  const { clock, collector } = context;
  const breakOff = new AbortController();
  const pace = createPace(clock, context.random, context.startAfter ?? 10_000);
  const outage = createOutage(clock.now, (what) => {
    if (!breakOff.signal.aborted) context.record({ event: "audit-not-forwarded", what });
  });
  const reach = reachOf(context);
  const send = sendNext(context, { reach, pace, outage, signal: breakOff.signal });
  const runner = createRunner(clock, {
    async run() {
      const to = collector();
      if (to === null || breakOff.signal.aborted) return null;
      return pace.notBefore() ?? send(to);
    },
    afterFault() {
      outage.failed("not-read", null);
      return pace.failed(null);
    },
  });
  let known = collector();

  return {
    wake() {
      const named = collector();
      if (named === null) return;
      if (named !== known) {
        known = named;
        pace.anew();
        outage.anew();
      }
      runner.wakeAt(clock.now() + gatherFor);
    },
    async standing() {
      const named = collector();
      if (named === null) return { kind: "none" };
      const upTo = (await reach.read())?.at ?? null;
      return { kind: "named", collector: named, upTo, ...outage.standing() };
    },
    async close() {
      breakOff.abort();
      await runner.stop();
    },
  };
}

interface Progress {
  reach: ReturnType<typeof reachOf>;
  pace: Pace;
  outage: Outage;
  signal: AbortSignal;
}

/** Gives what sends the next batch to a collector, and then says when to come again. */
function sendNext(context: ForwarderContext, { reach, pace, outage, signal }: Progress) {
  const { folder, sealer, clock, collector, extent, post } = context;
  let { entries } = most;

  async function taken(end: ForwardedPlace, refused: number): Promise<number> {
    await reach.move(end);
    pace.worked();
    // To send these again would not help (OTLP: "MUST NOT retry").
    outage.taken(refused);
    return clock.now();
  }

  return async (to: string): Promise<number | null> => {
    const on = { sealer, extent: await extent(), after: await reach.read() };
    const { lines, end } = await nextBatch(folder, { ...on, most: { ...most, entries } });
    if (!end) {
      outage.caughtUp();
      return null;
    }
    const posted = await post(to, lines, signal);
    if (posted.kind === "taken") return taken(end, posted.refused);
    // What came of a try at a collector that is no longer named says nothing of another.
    if (collector() !== to) return clock.now();
    if (posted.why === "too-large" && lines.length > 1) {
      entries = Math.floor(lines.length / 2);
      return clock.now();
    }
    outage.failed(posted.why, posted.status);
    return pace.failed(posted.notBefore);
  };
}

/** How far it has got, in memory and on the disk. */
function reachOf({ folder, sealer }: Pick<ForwarderContext, "folder" | "sealer">) {
  let place: Promise<ForwardedPlace | null> | null = null;
  return {
    read: () => (place ??= readPlace(folder, sealer)),
    async move(end: ForwardedPlace): Promise<void> {
      place = Promise.resolve(end);
      await writePlace(folder, end, sealer).catch(() => {
        // A full disk: after a restart some of it is forwarded twice.
      });
    },
  };
}
