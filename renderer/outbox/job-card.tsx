import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { JobSummary } from "../../preload/contract/job.ts";
import { FaultLine } from "../app/fault-line.tsx";
import { useStation } from "../bridge/station-context.ts";
import { useStationInfo } from "../app/station-info-context.ts";
import { words } from "../locales/words.ts";
import { DiscardForm } from "./discard-form.tsx";
import styles from "./job-list.module.css";
import { SendSmallerButton } from "./send-smaller-button.tsx";
import { explain, maySendSmaller, mayTryNow } from "./state-words.ts";
import { TechnicalDetail } from "./technical-detail.tsx";
import { technicalText } from "./technical-text.ts";

interface JobCardProps {
  id: string;
  job: JobSummary;
  onShowReceipt: () => void;
  /** An action was taken; its button is gone and the row takes the focus. */
  onSettled: () => void;
}

/** What happened to a document, what the station did, what the operator can do; and the means to do it. */
export function JobCard({ id, job, onShowReceipt, onSettled }: JobCardProps) {
  const { happened, done, todo } = explain(job, useStationInfo()?.keepPagesHours);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <div ref={card} id={id} className={styles.card}>
      <dl className={styles.explanation}>
        <dt>{words.outbox.happened}</dt>
        <dd>{happened}</dd>
        {job.serverSaid !== undefined && (
          <>
            <dt>{words.outbox.serverSaid}</dt>
            <dd className={styles.serverSaid}>{job.serverSaid}</dd>
          </>
        )}
        <dt>{words.outbox.done}</dt>
        <dd>{done}</dd>
        <dt>{words.outbox.todo}</dt>
        <dd>{todo}</dd>
      </dl>
      <Actions job={job} onShowReceipt={onShowReceipt} onSettled={onSettled} />
      <TechnicalDetail text={technicalText(job)} />
    </div>
  );
}

function Actions({ job, onShowReceipt, onSettled }: Omit<JobCardProps, "id">) {
  const station = useStation();
  const [discarding, setDiscarding] = useState(false);
  const [outcome, setOutcome] = useState<"done" | "moved" | "failed">("done");

  async function act(action: Promise<boolean>) {
    try {
      setOutcome((await action) ? "done" : "moved");
      setDiscarding(false);
      onSettled();
    } catch {
      setOutcome("failed");
    }
  }

  const atRest = job.state === "queued" || job.state === "held";
  if (discarding && atRest) {
    return (
      <>
        <DiscardForm
          onDiscard={(reason) =>
            void act(station.request("outbox:discard", { jobId: job.id, reason }))
          }
          onKeep={() => {
            setDiscarding(false);
            setOutcome("done");
            onSettled();
          }}
        />
        {outcome === "failed" && <FaultLine text={words.outbox.notDone} />}
      </>
    );
  }
  return (
    <div className={styles.actions}>
      {atRest && <RestingActions job={job} onAct={act} onDiscard={() => setDiscarding(true)} />}
      {job.state === "delivered" && (
        <Button variant="default" onClick={onShowReceipt}>
          {words.outbox.actions.receipt}
        </Button>
      )}
      {outcome === "moved" && <output className={styles.moved}>{words.outbox.moved}</output>}
      {outcome === "failed" && <FaultLine text={words.outbox.notDone} />}
    </div>
  );
}

interface RestingActionsProps {
  job: JobSummary;
  onAct: (action: Promise<boolean>) => Promise<void>;
  onDiscard: () => void;
}

/** What can be done with a document that waits or is held; the likeliest stands first. */
function RestingActions({ job, onAct, onDiscard }: RestingActionsProps) {
  const station = useStation();
  const maySmaller = maySendSmaller(job);
  return (
    <>
      {maySmaller && (
        <SendSmallerButton
          jobId={job.id}
          onDone={(isQueued) => void onAct(Promise.resolve(isQueued))}
        />
      )}
      {mayTryNow(job) && (
        <Button
          variant={maySmaller ? "default" : "filled"}
          onClick={() => void onAct(station.request("outbox:retry", job.id))}
        >
          {words.outbox.actions.retry}
        </Button>
      )}
      <Button variant="default" onClick={onDiscard}>
        {words.outbox.actions.discard}
      </Button>
    </>
  );
}
