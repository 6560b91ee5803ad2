import type { AuditExported, AuditVerified } from "../../preload/contract/audit.ts";
import { words } from "../locales/words.ts";
import { readableCount } from "../outbox/outbox-pages.tsx";
import { fullMoment } from "../outbox/moments.ts";

const text = words.settings.audit;

/** What came of something asked of the audit: whether it is in order, in a sentence, and what else is to be known. */
export interface AuditSaid {
  standing: "in-order" | "not-in-order" | "not-done";
  title: string;
  more: string[];
}

/** What came of verifying the audit, in words. */
export function verifiedWords(outcome: AuditVerified): AuditSaid {
  switch (outcome.kind) {
    case "whole": {
      const { entries, first, last, unsealed, incidents } = outcome;
      if (first === null || last === null)
        return { standing: "in-order", title: text.empty, more: [] };
      const more = [text.from(moment(first), moment(last))];
      if (incidents > 0) more.push(text.incidents(readableCount(incidents)));
      if (unsealed > 0) more.push(text.unsealed(readableCount(unsealed)));
      return { standing: "in-order", title: text.whole(readableCount(entries)), more };
    }
    case "broken": {
      const { n, file, line, problem, sound } = outcome;
      const place = text.place(file, line === null ? null : readableCount(line));
      const where = `${place}. ${text.sound(readableCount(sound))}`;
      const title = text.broken(readableCount(n));
      return { standing: "not-in-order", title, more: [problem, where, text.brokenNext] };
    }
    case "refused":
      return notDone(text.refused);
  }
}

/** What came of exporting the audit, in words; `null` where nobody wanted it any more. */
export function exportedWords(outcome: AuditExported): AuditSaid | null {
  switch (outcome.kind) {
    case "exported": {
      const { entries, isWhole } = outcome;
      const count = readableCount(entries);
      return isWhole
        ? { standing: "in-order", title: text.exported(count), more: [] }
        : { standing: "not-in-order", title: text.exportedBroken(count), more: [] };
    }
    case "not-written":
      return notDone(text.notWritten);
    case "refused":
      return notDone(text.refused);
    case "cancelled":
      return null;
  }
}

/** That something did not go through, and what to do. */
export function notDone(title: string): AuditSaid {
  return { standing: "not-done", title, more: [] };
}

function moment(at: string): string {
  return fullMoment(Date.parse(at));
}
