import { Button } from "@mantine/core";
import { Question } from "../app/question.tsx";
import type { Readiness } from "./readiness.ts";
import type { ListEntry } from "../../preload/contract/settings.ts";
import { words } from "../locales/words.ts";
import styles from "./details.module.css";
import { LookAgain } from "./look-again.tsx";
import { sentenceOf } from "./read-otherwise.tsx";
import { hasDoubts, type Doubts, type Refusal, type Sending } from "./use-send.ts";

interface SendBarProps {
  readiness: Readiness;
  /** Main is taking the document over at this moment. */
  inFlight: boolean;
  patience: Sending["patience"];
  refused: Refusal | null;
  /** What waits for the operator's word. */
  asking: Doubts;
  documentTypes: readonly ListEntry[];
  onSend: () => void;
  onConfirm: () => void;
  onGoBack: () => void;
}

/** "Send", what is still missing for it, and the question that warnings ask. */
export function SendBar(props: SendBarProps) {
  const { readiness, inFlight, patience, refused, onSend } = props;
  const ready = readiness.kind === "ready";
  return (
    <div className={styles.send}>
      {refused && (
        <p className={styles.refused} role="alert">
          {words.bench.refusals[refused]}
        </p>
      )}
      <output className={styles.lacking} id="lacking">
        {stateOf(readiness, patience)}
      </output>
      <Button
        fullWidth
        size="md"
        variant={ready ? "filled" : "default"}
        loading={inFlight}
        aria-describedby="lacking"
        onClick={onSend}
      >
        {words.bench.send}
      </Button>
      <DoubtsQuestion {...props} />
    </div>
  );
}

function DoubtsQuestion({ asking, documentTypes, onConfirm, onGoBack }: SendBarProps) {
  const { title, intro, goBack, send } = words.bench.confirm;
  return (
    <Question
      opened={hasDoubts(asking)}
      title={title}
      onStay={onGoBack}
      answers={
        <>
          <Button variant="default" onClick={onGoBack} data-autofocus>
            {goBack}
          </Button>
          <Button onClick={onConfirm}>{send}</Button>
        </>
      }
    >
      <p className={styles.lacking}>{intro}</p>
      <ul className={styles.warnings}>
        {asking.warnings.map((warning) => (
          <li key={warning}>
            <LookAgain>{words.bench.warnings[warning]}</LookAgain>
          </li>
        ))}
        {asking.contradictions.map((contradiction) => (
          <li key={contradiction.field}>
            <LookAgain>{sentenceOf(contradiction, documentTypes)}</LookAgain>
          </li>
        ))}
      </ul>
    </Question>
  );
}

function stateOf(readiness: Readiness, { waiting, cameToNothing }: Sending["patience"]): string {
  const { names, missing, ready, readingPages, lookFirst } = words.bench;
  if (waiting) return readingPages;
  const lacking = readiness.kind === "lacking" ? readiness.lacking : [];
  const things = lacking.map((thing) => names[thing]);
  if (readiness.backAdvised) things.push(names.back);
  if (things.length > 0) return missing(things);
  return cameToNothing ? lookFirst : ready;
}
