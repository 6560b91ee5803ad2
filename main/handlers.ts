import type { HoldReason } from "../preload/contract/job.ts";
import type { ConnectionReport } from "../preload/contract/connection-report.ts";
import type { SettingsSaved } from "../preload/contract/settings.ts";
import type { Mode, Practice, StationInfo, Training } from "../preload/contract/station.ts";
import type { PastedToken } from "./auth/pasted-token.ts";
import type { Handlers } from "./ipc.ts";
import type { Courier } from "./outbox/courier.ts";
import type { Outbox } from "./outbox/outbox.ts";
import { pendingHandlers } from "./pending.ts";
import type { Settings } from "./settings/settings.ts";

/** What the window's requests are answered from. */
export interface HandlerContext {
  station(): Promise<StationInfo>;
  /** Says anew how the station stands, after something that may have changed it. */
  tellStation(): void;
  switchMode(mode: Mode): void;
  settings: Pick<Settings, "read">;
  /** Saves the settings, or says what stands against it. */
  saveSettings(input: unknown): SettingsSaved | Promise<SettingsSaved>;
  /** `null` in training mode, where the stand-in server hands out tokens itself. */
  pasted: PastedToken | null;
  testConnection(): Promise<ConnectionReport>;
  outbox: Outbox;
  courier: Courier;
  /** `null` in live mode. */
  training: {
    practice(): Practice;
    arm(practice: Practice): void;
    specimens(): Promise<Training["specimens"]>;
  } | null;
}

/** What another base address or domain id may put right. */
const settingsReasons: readonly HoldReason[] = [
  "certificate",
  "not-set-up",
  "forbidden",
  "redirected",
  "other-server",
  "sign-in",
];

/** The answer to each request of the contract. */
export function createHandlers(context: HandlerContext): Handlers {
  const { settings, pasted, outbox, courier, training } = context;
  return {
    "station:read": () => context.station(),
    "station:switch": (mode) => context.switchMode(mode),
    "settings:read": async () => ({
      ...settings.read(),
      secrets: {
        "access-token": pasted ? await pasted.state() : "memory",
        "client-secret": "none",
        "proxy-password": "none",
      },
      certificate: { kind: "none" },
      policy: { kind: "none" },
      administrator: { hasPasscode: false, isOpen: true },
    }),
    "settings:save": async (input) => {
      const saved = await context.saveSettings(input);
      if (saved.kind === "saved") await courier.release(settingsReasons);
      context.tellStation();
      return saved;
    },
    ...pendingHandlers,
    "bench:unlock": (i: any) => { const r = pendingHandlers["bench:unlock"](i); setTimeout(() => context.tellStation(), 20); return r; },
    "secret:store": async ({ value }) => {
      if (!pasted) return { kind: "refused" };
      const where = await pasted.store(value);
      await courier.release(["sign-in"]);
      context.tellStation();
      return { kind: "stored", where };
    },
    "secret:remove": async () => {
      await pasted?.remove();
      context.tellStation();
      return true;
    },
    "connection:test": () => context.testConnection(),
    "document:send": (submission) => outbox.accept(submission),
    "outbox:list": (query) => outbox.list(query),
    "outbox:retry": (jobId) => courier.retry(jobId),
    "outbox:discard": ({ jobId, reason }) => outbox.discard(jobId, reason),
    "outbox:receipt": (jobId) => outbox.receipt(jobId),
    "training:read": async () =>
      training && { practice: training.practice(), specimens: await training.specimens() },
    "training:arm": (practice) => training?.arm(practice),
  };
}
