import type { DetailsRules } from "../../preload/contract/check-details.ts";
import { CameBackLine } from "./came-back-line.tsx";
import { DeliveryLine } from "../outbox/delivery-line.tsx";
import { useSession } from "../session/session-context.ts";
import { DetailsForm } from "./details-form.tsx";
import styles from "./details.module.css";
import type { Readiness } from "./readiness.ts";
import { SendBar } from "./send-bar.tsx";
import type { Sending } from "./use-send.ts";

interface DetailsColumnProps {
  rules: DetailsRules;
  readiness: Readiness;
  sending: Sending;
  /** The document that was sent last, whose way is followed here. */
  lastJob: string | null;
  cameBack: boolean;
  onOpenOutbox: () => void;
}

/** The right column: the details, what became of the last document, and "Send". */
export function DetailsColumn(props: DetailsColumnProps) {
  const { rules, readiness, sending, lastJob, cameBack, onOpenOutbox } = props;
  const { session } = useSession();
  return (
    <div className={styles.column}>
      <DetailsForm
        key={session.visit}
        rules={rules}
        errors={readiness.kind === "lacking" ? readiness.errors : {}}
        showAll={sending.attempted}
      />
      <div className={styles.foot}>
        {cameBack && <CameBackLine />}
        {lastJob && <DeliveryLine jobId={lastJob} onOpenOutbox={onOpenOutbox} />}
        <SendBar
          readiness={readiness}
          inFlight={session.sending}
          patience={sending.patience}
          refused={sending.refused}
          asking={sending.asking}
          documentTypes={rules.documentTypes}
          onSend={sending.send}
          onConfirm={sending.confirm}
          onGoBack={sending.goBack}
        />
      </div>
    </div>
  );
}
