import { Checkbox } from "@mantine/core";
import type { ReactNode } from "react";
import type { CalendarDate } from "../../preload/contract/calendar-date.ts";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import { DateField } from "./date-field.tsx";
import styles from "./details.module.css";
import { LookAgain } from "./look-again.tsx";
import type { DetailsEdit } from "./use-details-edit.ts";

interface DatesProps extends Pick<DetailsEdit, "edit" | "leave" | "sentence"> {
  today: CalendarDate;
  /** What the document says otherwise about the two dates. */
  otherwise: ReactNode;
}

/** "Issue date" and "Expiry date", or that there is none. */
export function Dates({ today, sentence, edit, leave, otherwise }: DatesProps) {
  const { session } = useSession();
  const draft = session.details;
  const expired =
    !draft.noExpiryDate && /^\d{4}-\d\d-\d\d$/.test(draft.expiryDate) && draft.expiryDate < today;
  return (
    <>
      <div className={styles.dates}>
        <DateField
          id="issueDate"
          label={words.bench.names.issueDate}
          kind="issue"
          today={today}
          text={draft.issueDate}
          error={sentence("issueDate")}
          onText={(issueDate) => edit({ issueDate }, "issueDate")}
          onLeave={() => leave("issueDate")}
        />
        <DateField
          id="expiryDate"
          label={words.bench.names.expiryDate}
          kind="expiry"
          today={today}
          text={draft.expiryDate}
          error={sentence("expiryDate")}
          disabled={draft.noExpiryDate}
          onText={(expiryDate) => edit({ expiryDate }, "expiryDate")}
          onLeave={() => leave("expiryDate")}
        />
      </div>
      {expired && !sentence("expiryDate") && <LookAgain>{words.bench.warnings.expired}</LookAgain>}
      {otherwise}
      <Checkbox
        label={words.bench.noExpiryDate}
        checked={draft.noExpiryDate}
        onChange={(event) => edit({ noExpiryDate: event.currentTarget.checked })}
      />
      <Checkbox
        label={words.bench.notify}
        checked={draft.showExpiryNotification}
        onChange={(event) => edit({ showExpiryNotification: event.currentTarget.checked })}
      />
    </>
  );
}
