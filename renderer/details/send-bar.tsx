import { Button } from "@mantine/core";
import { Question } from "../app/question.tsx";
import type { Readiness } from "./readiness.ts";
import type { DetailsWarning } from "../../preload/contract/details.ts";
import { words } from "../locales/words.ts";
import styles from "./details.module.css";
import { LookAgain } from "./look-again.tsx";
import type { Refusal } from "./use-send.ts";

interface SendBarProps {
  readiness: Readiness;
  /** Main is taking the document over at this moment. */
  inFlight: boolean;
  refused: Refusal | null;
  /** Warnings that wait for the operator's word; empty when none does. */
  asking: readonly DetailsWarning[];
  onSend: () => void;
  onConfirm: () => void;
  onGoBack: () => void;
}

/** "Send", what is still missing for it, and the question that warnings ask. */
export function SendBar(props: SendBarProps) {
  const { readiness, inFlight, refused, asking, onSend, onConfirm, onGoBack } = props;
  const ready = readiness.kind === "ready";
  return (
    <div className={styles.send}>
      {refused && (
        <p className={styles.refused} role="alert">
          {words.bench.refusals[refused]}
        </p>
      )}
      <output className={styles.lacking} id="lacking">
        {stateOf(readiness)}
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
      <WarningsQuestion {...{ asking, onConfirm, onGoBack }} />
    </div>
  );
}

function WarningsQuestion(props: Pick<SendBarProps, "asking" | "onConfirm" | "onGoBack">) {
  const { asking, onConfirm, onGoBack } = props;
  const { title, intro, goBack, send } = words.bench.confirm;
  return (
    <Question
      opened={asking.length > 0}
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
        {asking.map((warning) => (
          <li key={warning}>
            <LookAgain>{words.bench.warnings[warning]}</LookAgain>
          </li>
        ))}
      </ul>
    </Question>
  );
}

function stateOf(readiness: Readiness): string {
  const { names, missing, ready } = words.bench;
  const lacking = readiness.kind === "lacking" ? readiness.lacking : [];
  const things = lacking.map((thing) => names[thing]);
  if (readiness.backAdvised) things.push(names.back);
  return things.length > 0 ? missing(things) : ready;
}
