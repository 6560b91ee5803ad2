import { net, powerMonitor } from "electron";
import type { StationSettings } from "../preload/contract/settings.ts";
import { isLoopback } from "./artemis/loopback.ts";
import type { Audit } from "./audit/audit.ts";
import { auditedStore } from "./audit/audited-store.ts";
import type { assembleNetwork } from "./assemble-network.ts";
import { watchNetwork, type NetworkWatch } from "./network-watch.ts";
import { createCourier, type CourierContext } from "./outbox/courier.ts";
import { openOutboxStore } from "./open-outbox-store.ts";
import { barrierReasons } from "./outbox/conditions.ts";
import { destinationOf, trainingDestination } from "./outbox/job.ts";
import { createOutbox } from "./outbox/outbox.ts";
import { keptSince, watchRetention } from "./outbox/retention.ts";
import { systemClock } from "./system-clock.ts";
import { openWire } from "./wire.ts";

interface OutboxParts extends Omit<
  CourierContext,
  "store" | "clock" | "random" | "isOnline" | "send"
> {
  userAgent: string;
  /** Where this mode keeps its documents. */
  profile: string;
  stationKey: () => Promise<Buffer | null>;
  operator: () => string;
  operatorId: () => string | null;
  settings: () => StationSettings;
  network: ReturnType<typeof assembleNetwork>;
  record: Audit["record"];
  /** The network came or went. */
  onNetwork: () => void;
}

/** The outbox with its courier and the network that it watches, and how many documents it held lately. */
export async function assembleOutbox(parts: OutboxParts) {
  const { settings, network, userAgent } = parts;
  const keepHours = () => settings().privacy.keepPagesHours;
  const kept = keptSince(Date.now(), keepHours());
  const opened = await openOutboxStore(parts.profile, await parts.stationKey(), kept);
  const { limits, outboxKept } = opened;
  const store = auditedStore(opened.store, parts.record);
  const outlives = outboxKept.outbox === "sealed";
  const wire = openWire({ userAgent, now: Date.now, network: network.way });
  const watch = watchStationsNetwork(settings, (online) => {
    network.changed();
    void (online ? courier.networkIsBack() : courier.networkIsAway());
    parts.onNetwork();
  });
  const onChange = (jobId: string) => {
    parts.onChange(jobId);
    if (!outlives) void count();
  };
  const { isOnline } = watch;
  const standsFor = parts.mode === "training" ? trainingDestination : destinationOf;
  const station = { ...parts, store, standsFor, clock: systemClock, onChange, isOnline };
  const common = { ...station, send: wire.send };
  // In memory nothing is kept beyond its use.
  const hours = () => (outlives ? keepHours() : 0);
  const keepsPages = () => hours() > 0;
  const courier = createCourier({ ...common, keepsPages, random: Math.random });
  const retention = watchRetention({ store, clock: systemClock, hours });
  const outbox = createOutbox({ ...common, courier, limits });
  let undelivered = 0;
  async function count(): Promise<void> {
    undelivered = await outbox.undelivered();
  }
  // What waits from earlier goes on; what was held for a reason that lay in no document has a new start, too.
  void courier.release(barrierReasons);
  // The network may have been away and come back while the PC slept, without a word.
  const onResume = () => void (isOnline() && courier.networkIsBack());
  powerMonitor.on("resume", onResume);
  return {
    wire,
    courier,
    outbox,
    isOnline,
    outboxKept,
    outlives,
    undeliveredLately: () => undelivered,
    async close(): Promise<void> {
      watch.end();
      powerMonitor.off("resume", onResume);
      await courier.stop();
      await retention.end();
      opened.close();
    },
  };
}

/** Watches the network that the base address needs; this PC itself, as in training, needs none. */
function watchStationsNetwork(
  settings: () => StationSettings,
  onChange: (online: boolean) => void,
): NetworkWatch {
  const isOnThisPc = () => isLoopback(new URL(settings().baseAddress).hostname);
  return watchNetwork(() => isOnThisPc() || net.isOnline(), onChange);
}
