import { join } from "node:path";
import type { BrowserWindow } from "electron";
import type { AuditForwarding } from "../preload/contract/audit.ts";
import type { Mode } from "../preload/contract/station.ts";
import { openAudit, type Audit } from "./audit/audit.ts";
import { auditedHandlers } from "./audit/audited-handlers.ts";
import type { Who } from "./audit/entry.ts";
import { createForwarder } from "./audit/forward/forwarder.ts";
import { postTo } from "./audit/forward/post-to.ts";
import { createSealer } from "./audit/sealer.ts";
import type { Handlers } from "./ipc.ts";
import type { NetworkLater } from "./network/network-later.ts";
import type { Operators } from "./operators/operators.ts";
import type { Administrator } from "./settings/administrator.ts";
import type { ManagedPolicy } from "./settings/policy/open-policy.ts";
import type { Settings } from "./settings/settings.ts";
import { systemClock } from "./system-clock.ts";

interface AuditParts {
  window: BrowserWindow;
  mode: Mode;
  version: string;
  /** Where this mode keeps its settings and secrets. */
  profile: string;
  keyStore: boolean;
  stationKey: () => Promise<Buffer | null>;
  settings: Pick<Settings, "current" | "read">;
  administrator: Pick<Administrator, "hasPasscode">;
  policy: Pick<ManagedPolicy, "collector">;
  network: { way: Pick<NetworkLater, "open"> };
  userAgent: string;
  /** Who stands at the bench, or who locked it. */
  operator: () => Who | null;
}

/** The station's audit, which begins with its start. */
export async function assembleAudit(parts: AuditParts) {
  const { window, mode, version, keyStore, settings, operator, policy } = parts;
  const folder = join(parts.profile, "audit");
  const key = await parts.stationKey();
  const audit = openAudit({
    folder,
    key,
    clock: systemClock,
    station: () => settings.current().stationName,
    operator,
    onWritten: () => forwarder.wake(),
  });
  const forwarder = createForwarder({
    folder,
    sealer: createSealer(key),
    clock: systemClock,
    random: Math.random,
    // Training is over at the PC's edge.
    collector: () => (mode === "live" ? policy.collector() : null),
    extent: audit.extent,
    post: postTo({ ...parts, now: Date.now }),
    record: (event) => void audit.record(event, null),
  });
  const { record } = audit;
  void record({ event: "station-started", what: { version, mode, keyStore } }, null);
  if (settings.read().repaired) void record({ event: "settings-repaired", what: {} }, null);
  watchCrashes(window, record);
  return {
    audit,
    record,
    onSwitch: (to: Mode) => void record({ event: "mode-switched", what: { to } }),
    /** The same handlers, with an entry for what somebody does by them. */
    audited: (handlers: Handlers, operators: Operators): Handlers =>
      auditedHandlers(handlers, {
        record,
        settings: settings.current,
        operators: () => operators.list(),
        hasPasscode: parts.administrator.hasPasscode,
      }),
    forwarding: async (): Promise<AuditForwarding> =>
      mode === "training" && policy.collector() !== null
        ? { kind: "training" }
        : forwarder.standing(),
    /** The policy may name another collector than before, or none. */
    followCollector: forwarder.wake,
    /** Forwards nothing more: before the network is closed, since that would look like an outage. */
    endForwarding: forwarder.close,
    async close(): Promise<void> {
      void record({ event: "station-stopped", what: {} }, null);
      await audit.close();
    },
  };
}

function watchCrashes(window: BrowserWindow, record: Audit["record"]): void {
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason !== "clean-exit") void record({ event: "window-crashed", what: { reason } }, null);
  });
}
