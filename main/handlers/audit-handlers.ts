import type { AuditForwarding, AuditVerified } from "../../preload/contract/audit.ts";
import { calendarDay } from "../../preload/contract/calendar-date.ts";
import type { Audit } from "../audit/audit.ts";
import { breakageWords } from "../audit/breakage-words.ts";
import type { Verification } from "../audit/verify-log.ts";
import type { ChoosePlace } from "../choose-place.ts";
import type { Handlers } from "../ipc.ts";

/** What the audit's section of the settings is answered from. */
export interface AuditContext {
  audit: Pick<Audit, "verify" | "export">;
  forwarding: () => Promise<AuditForwarding>;
  choosePlace: ChoosePlace;
  /** Whether what stands at this path may be used now. */
  mayChange: (path: string) => boolean;
  now: () => Date;
}

const refused = { kind: "refused" } as const;

/** The answers to who looks after the audit: the administrator where there is a passcode, anybody else. */
export function auditHandlers(
  context: AuditContext,
): Pick<Handlers, "audit:verify" | "audit:export" | "audit:forwarding"> {
  const { audit, choosePlace, mayChange, now } = context;
  return {
    "audit:verify": async () => (mayChange("audit") ? summaryOf(await audit.verify()) : refused),
    "audit:export": async () => {
      if (!mayChange("audit")) return refused;
      const place = await choosePlace({
        title: "Export the audit",
        proposed: `branchscan-audit-${calendarDay(now())}.jsonl`,
        kind: { name: "JSON lines", extension: "jsonl" },
      });
      if (place === null) return { kind: "cancelled" };
      const exported = await audit.export(place);
      if (exported.kind === "not-written") return exported;
      const { entries, verification } = exported;
      return { kind: "exported", entries, isWhole: verification.kind === "whole" };
    },
    "audit:forwarding": () => context.forwarding(),
  };
}

function summaryOf(outcome: Verification): AuditVerified {
  if (outcome.kind === "broken") {
    const { n, file, line, what, sound } = outcome;
    return { kind: "broken", n, file, line, problem: breakageWords[what], sound };
  }
  const { entries, first, last, seals, incidents } = outcome;
  return { kind: "whole", entries, first, last, unsealed: entries - seals.checked, incidents };
}
