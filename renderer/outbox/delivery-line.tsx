import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import type { JobSummary } from "../../preload/contract/job.ts";
import { useStationInfo } from "../app/station-info-context.ts";
import { words } from "../locales/words.ts";
import styles from "./delivery-line.module.css";
import { deliveryWords } from "./delivery-words.ts";
import { StateMark } from "./state-mark.tsx";
import { countsDown, stateWords } from "./state-words.ts";
import { useNow } from "./use-now.ts";
import { useRecentJob } from "./use-outbox.ts";

interface DeliveryLineProps {
  jobId: string;
  onOpenOutbox: () => void;
}

/** The unobtrusive line after "Send": what has become of the document just sent. */
export function DeliveryLine({ jobId, onOpenOutbox }: DeliveryLineProps) {
  const job = useRecentJob(jobId);
  if (!job) return null;
  const toOutbox = (
    <UnstyledButton className={styles.open} onClick={onOpenOutbox}>
      {words.outbox.line.open}
    </UnstyledButton>
  );
  if (job !== "unknown") return <KnownDelivery job={job} toOutbox={toOutbox} />;
  return (
    <div className={styles.line}>
      <output>
        <StateMark mark="look-again" words={words.outbox.line.unknown} />
      </output>
      {toOutbox}
    </div>
  );
}

function KnownDelivery({ job, toOutbox }: { job: JobSummary; toOutbox: ReactNode }) {
  const now = useNow(countsDown(job));
  const kept = useStationInfo()?.outbox ?? "memory";
  const { mark } = stateWords(job, now);
  return (
    <div className={styles.line} data-job={job.id}>
      {/* Read out once per state, not once per second. */}
      <VisuallyHidden component="output">{deliveryWords(steady(job), now, kept)}</VisuallyHidden>
      <span aria-hidden>
        <StateMark mark={mark} words={deliveryWords(job, now, kept)} />
      </span>
      {(mark === "stopped" || mark === "look-again") && toOutbox}
    </div>
  );
}

// Without what changes all the time: the countdown and the progress.
function steady(job: JobSummary): JobSummary {
  const still = { ...job };
  delete still.nextTryAt;
  delete still.progress;
  return still;
}
