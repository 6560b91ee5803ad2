import { net } from "electron";
import type { StationSettings } from "../preload/contract/settings.ts";
import { isLoopback } from "./artemis/loopback.ts";
import type { Audit } from "./audit/audit.ts";
import { auditedStore } from "./audit/audited-store.ts";
import type { assembleNetwork } from "./assemble-network.ts";
import { watchNetwork, type NetworkWatch } from "./network-watch.ts";
import { createCourier, type CourierContext } from "./outbox/courier.ts";
import { memoryJobStore } from "./outbox/memory-job-store.ts";
import { createOutbox } from "./outbox/outbox.ts";
import { systemClock } from "./system-clock.ts";
import { openWire } from "./wire.ts";

interface OutboxParts extends Omit<
  CourierContext,
  "store" | "clock" | "random" | "isOnline" | "send"
> {
  userAgent: string;
  operator: () => string;
  settings: () => StationSettings;
  network: ReturnType<typeof assembleNetwork>;
  record: Audit["record"];
  /** The network came or went. */
  onNetwork: () => void;
}

/** The outbox with its courier and the network that it watches, and how many documents it held lately. */
export function assembleOutbox(parts: OutboxParts) {
  const { settings, network, userAgent } = parts;
  const wire = openWire({ userAgent, now: Date.now, network: network.way });
  const watch = watchStationsNetwork(settings, (online) => {
    network.changed();
    void (online ? courier.networkIsBack() : courier.networkIsAway());
    parts.onNetwork();
  });
  const onChange = (jobId: string) => {
    parts.onChange(jobId);
    void count();
  };
  const store = auditedStore(memoryJobStore(), parts.record);
  const { isOnline } = watch;
  const common = { ...parts, store, clock: systemClock, onChange, isOnline, send: wire.send };
  const courier = createCourier({ ...common, random: Math.random });
  // The pages lie in memory.
  const limits = { jobs: 200, bytes: 512_000_000 };
  const outbox = createOutbox({ ...common, courier, limits });
  let undelivered = 0;
  async function count(): Promise<void> {
    undelivered = await outbox.undelivered();
  }
  return {
    wire,
    courier,
    outbox,
    isOnline,
    undeliveredLately: () => undelivered,
    async close(): Promise<void> {
      watch.end();
      await courier.stop();
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
