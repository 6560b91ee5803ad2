import type { Mode, Practice, StationInfo, Training } from "../preload/contract/station.ts";
import { auditHandlers, type AuditContext } from "./handlers/audit-handlers.ts";
import { benchHandlers, type BenchContext } from "./handlers/bench-handlers.ts";
import { receiptHandlers, type ReceiptContext } from "./handlers/receipt-handlers.ts";
import { settingsHandlers, type SettingsContext } from "./handlers/settings-handlers.ts";
import type { Handlers } from "./ipc.ts";
import type { Courier } from "./outbox/courier.ts";
import type { Outbox } from "./outbox/outbox.ts";
import type { Scans } from "./scans/scans.ts";

/** What the window's requests are answered from. */
export interface HandlerContext
  extends
    Omit<SettingsContext, "courier">,
    BenchContext,
    AuditContext,
    Omit<ReceiptContext, "outbox"> {
  station(): Promise<StationInfo>;
  tellStation: () => void;
  switchMode(mode: Mode): void;
  scans: Pick<Scans, "take" | "leave">;
  outbox: Outbox;
  courier: Courier;
  /** `null` in live mode. */
  training: {
    practice(): Practice;
    arm(practice: Practice): void;
    specimens(): Promise<Training["specimens"]>;
  } | null;
}

/** The answer to each request of the contract. */
export function createHandlers(context: HandlerContext): Handlers {
  const { outbox, courier, training } = context;
  return {
    "station:read": () => context.station(),
    "station:switch": (mode) => context.switchMode(mode),
    ...settingsHandlers(context),
    ...benchHandlers(context),
    ...receiptHandlers(context),
    ...auditHandlers(context),
    "scan:take": (id) => context.scans.take(id),
    "scan:leave": (id) => context.scans.leave(id),
    "document:send": async (submission) => {
      const outcome = await outbox.accept(submission);
      // Here and not by the window, which might crash now: what was sent never comes back to be sent again. A draft that
      // could not be dropped does no harm to a document that is safe.
      if (outcome.kind === "accepted") await context.bench.keepDraft(null).catch(() => undefined);
      return outcome;
    },
    "outbox:list": (query) => outbox.list(query),
    "outbox:retry": (jobId) => courier.retry(jobId),
    "outbox:discard": ({ jobId, reason }) => outbox.discard(jobId, reason),
    "outbox:pages": (jobId) => outbox.pages(jobId),
    "outbox:send-smaller": (smaller) => outbox.sendSmaller(smaller),
    "outbox:receipt": (jobId) => outbox.receipt(jobId),
    "training:read": async () =>
      training && { practice: training.practice(), specimens: await training.specimens() },
    "training:arm": (practice) => training?.arm(practice),
  };
}
