import { Button } from "@mantine/core";
import { useEffect, useRef, useState, type RefObject, type SubmitEvent } from "react";
import type { OperatorEntry } from "../../preload/contract/operators.ts";
import { FaultLine } from "../app/fault-line.tsx";
import { words } from "../locales/words.ts";
import { useNow } from "../outbox/use-now.ts";
import type { LockedBench } from "./lock-words.ts";
import styles from "./lock.module.css";
import { OperatorList } from "./operator-list.tsx";
import { PinField } from "./pin-field.tsx";
import { waitLeft } from "./unlocking.ts";
import { useUnlock } from "./use-unlock.ts";

interface PinFormProps {
  bench: LockedBench;
  operators: readonly OperatorEntry[];
}

/** Choose your name, give your PIN. */
export function PinForm({ bench, operators }: PinFormProps) {
  const [chosenId, choose] = useState(() => firstChosen(bench, operators));
  const { standing, isLooking, failed, give } = useUnlock();
  const pin = useRef<HTMLInputElement>(null);
  const chosen = operators.find(({ id }) => id === chosenId) ?? null;
  const stands = chosen && standing(chosen);
  const now = useNow(stands?.waitUntil != null);
  const wait = stands ? waitLeft(stands, now) : 0;
  const isOpen = stands !== null && !stands.isLockedOut && wait === 0 && !isLooking;
  useFocusOnPin(pin, isOpen);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const field = pin.current;
    if (!chosen || !isOpen || !field) return;
    const given = field.value;
    // Out of the window at once: a PIN is in main's hands or nowhere.
    field.value = "";
    if (given === "") field.focus();
    else void give(chosen, given);
  }

  return (
    <form className={styles["form"]} onSubmit={submit} noValidate>
      {operators.length > 1 && (
        <OperatorList
          operators={operators}
          chosenId={chosenId}
          isLockedOut={(operator) => standing(operator).isLockedOut}
          onChoose={choose}
          onChosen={() => pin.current?.focus()}
        />
      )}
      <PinField
        field={pin}
        operator={chosen}
        standing={stands}
        wait={wait}
        isLooking={isLooking}
        trainingPin={bench.trainingPin}
      />
      {failed && <FaultLine text={words.lock.fault} />}
      <Button
        type="submit"
        size="md"
        fullWidth
        loading={isLooking}
        disabled={!isOpen && !isLooking}
      >
        {words.lock.unlock}
      </Button>
    </form>
  );
}

function firstChosen(
  { operatorId }: LockedBench,
  operators: readonly OperatorEntry[],
): string | null {
  const [only, ...others] = operators;
  if (only && others.length === 0) return only.id;
  return operators.some(({ id }) => id === operatorId) ? operatorId : null;
}

/** Whenever a PIN can be given and the focus is nowhere, it belongs to the PIN. */
function useFocusOnPin(pin: RefObject<HTMLInputElement | null>, isOpen: boolean) {
  useEffect(() => {
    if (isOpen && document.activeElement === document.body) pin.current?.focus();
  }, [pin, isOpen]);
}
