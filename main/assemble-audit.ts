import { join } from "node:path";
import type { BrowserWindow } from "electron";
import type { Mode } from "../preload/contract/station.ts";
import { openAudit, type Audit } from "./audit/audit.ts";
import { auditedHandlers } from "./audit/audited-handlers.ts";
import type { Who } from "./audit/entry.ts";
import type { Handlers } from "./ipc.ts";
import type { Operators } from "./operators/operators.ts";
import type { Administrator } from "./settings/administrator.ts";
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
  /** Who stands at the bench, or who locked it. */
  operator: () => Who | null;
}

/** The station's audit, which begins with its start. */
export async function assembleAudit(parts: AuditParts) {
  const { window, mode, version, keyStore, settings, operator } = parts;
  const audit = openAudit({
    folder: join(parts.profile, "audit"),
    key: await parts.stationKey(),
    clock: systemClock,
    station: () => settings.current().stationName,
    operator,
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
