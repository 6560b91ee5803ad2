import { TextInput, VisuallyHidden } from "@mantine/core";
import type { RefObject } from "react";
import type { OperatorEntry } from "../../preload/contract/operators.ts";
import { words } from "../locales/words.ts";
import { readableWait } from "../outbox/moments.ts";
import styles from "./lock.module.css";
import type { Standing } from "./unlocking.ts";

interface PinFieldProps {
  field: RefObject<HTMLInputElement | null>;
  /** Whose PIN; `null` while nobody is chosen. */
  operator: OperatorEntry | null;
  standing: Standing | null;
  /** Milliseconds until a PIN is looked at again. */
  wait: number;
  isLooking: boolean;
  trainingPin: string | undefined;
}

/**
 * The field for the PIN and what became of the last one. What is typed stays in the field alone: React, which would
 * keep older values, is never told.
 */
export function PinField({ field, operator, standing, wait, ...others }: PinFieldProps) {
  const { isLooking, trainingPin } = others;
  const isShut = !standing || standing.isLockedOut || wait > 0;
  return (
    <div className={styles["pin"]}>
      <TextInput
        ref={field}
        id="pin"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={64}
        size="md"
        label={operator ? words.lock.pinOf(operator.name) : words.lock.pin}
        classNames={{ label: styles["pinLabel"], input: styles["pinInput"] }}
        placeholder={operator ? undefined : words.lock.choose}
        disabled={isShut}
        readOnly={isLooking}
        aria-describedby="pin-hint"
        aria-invalid={standing?.triesLeft != null}
      />
      <div className={styles["pinWords"]} id="pin-hint">
        <PinWords standing={standing} wait={wait} trainingPin={trainingPin} />
      </div>
    </div>
  );
}

type PinWordsProps = Pick<PinFieldProps, "standing" | "wait" | "trainingPin">;

function PinWords({ standing, wait, trainingPin }: PinWordsProps) {
  if (standing?.isLockedOut)
    return (
      <p className={styles["stopped"]} role="alert">
        {words.lock.tooManyPins}
      </p>
    );
  const wrong = standing?.triesLeft != null && words.lock.wrongPin(standing.triesLeft);
  if (wrong || wait > 0)
    return (
      <>
        {/* Read out once, not once per second. */}
        <VisuallyHidden role="alert">
          {wrong} {wait > 0 && words.lock.waitSteady}
        </VisuallyHidden>
        <p className={styles["stopped"]} aria-hidden>
          {wrong} {wait > 0 && words.lock.wait(readableWait(wait))}
        </p>
      </>
    );
  return trainingPin && <p className={styles["hint"]}>{words.lock.trainingPin(trainingPin)}</p>;
}
