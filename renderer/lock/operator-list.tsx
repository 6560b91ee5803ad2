import { TextInput } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { OperatorEntry } from "../../preload/contract/operators.ts";
import { words } from "../locales/words.ts";
import styles from "./lock.module.css";
import { foundOperators } from "./unlocking.ts";

/** More names than these are searched. */
const mostAtAGlance = 8;

interface OperatorListProps {
  operators: readonly OperatorEntry[];
  chosenId: string | null;
  isLockedOut: (operator: OperatorEntry) => boolean;
  onChoose: (id: string) => void;
  /** The choice is made and not only passed over by an arrow key. */
  onChosen: () => void;
}

/** The operators to choose from: a group of radio buttons that looks like a list. */
export function OperatorList(props: OperatorListProps) {
  const { operators, chosenId, isLockedOut, onChoose, onChosen } = props;
  const [search, setSearch] = useState("");
  const list = useRef<HTMLFieldSetElement>(null);
  const found = foundOperators(operators, search);
  const isLong = operators.length > mostAtAGlance;
  useFirstFocus(list, chosenId === null);

  function searchKey(event: KeyboardEvent) {
    const [first] = found;
    if (event.key === "Enter") {
      event.preventDefault();
      if (!first) return;
      onChoose(first.id);
      // The field of the PIN opens with the choice.
      requestAnimationFrame(onChosen);
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      list.current?.querySelector<HTMLInputElement>("input[type=radio]")?.focus();
    }
  }

  return (
    <fieldset ref={list} className={styles["operators"]}>
      <legend className={styles["legend"]}>{words.lock.operators}</legend>
      {isLong && (
        <TextInput
          aria-label={words.lock.find}
          placeholder={words.lock.find}
          autoComplete="off"
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          onKeyDown={searchKey}
        />
      )}
      <div className={styles["names"]}>
        {found.map((operator) => (
          <OperatorRow
            key={operator.id}
            operator={operator}
            isChosen={operator.id === chosenId}
            isLockedOut={isLockedOut(operator)}
            onChoose={() => onChoose(operator.id)}
            onChosen={onChosen}
          />
        ))}
        {found.length === 0 && (
          <output className={styles["noneFound"]}>{words.lock.noneFound}</output>
        )}
      </div>
    </fieldset>
  );
}

interface OperatorRowProps {
  operator: OperatorEntry;
  isChosen: boolean;
  isLockedOut: boolean;
  onChoose: () => void;
  onChosen: () => void;
}

function OperatorRow({ operator, isChosen, isLockedOut, onChoose, onChosen }: OperatorRowProps) {
  const byPointer = useRef(false);
  return (
    <label
      className={styles["name"]}
      onPointerDown={() => {
        byPointer.current = true;
      }}
    >
      <input
        type="radio"
        name="operator"
        className={styles["radio"]}
        checked={isChosen}
        onChange={onChoose}
        onClick={() => {
          // An arrow key "clicks" too, on its way to the next name.
          if (byPointer.current) requestAnimationFrame(onChosen);
          byPointer.current = false;
        }}
      />
      <span className={styles["nameText"]}>{operator.name}</span>
      {isLockedOut && <span className={styles["lockedOut"]}>{words.lock.lockedOut}</span>}
      <IconCheck className={styles["check"]} size={18} stroke={2} aria-hidden />
    </label>
  );
}

/** With nobody chosen yet, the first thing to do is here; else whoever is chosen is to be seen. */
function useFirstFocus(
  list: Readonly<{ current: HTMLFieldSetElement | null }>,
  isFirst: boolean,
): void {
  const atStart = useRef(isFirst);
  useEffect(() => {
    if (atStart.current) list.current?.querySelector("input")?.focus();
    else list.current?.querySelector(":checked")?.scrollIntoView({ block: "nearest" });
  }, [list]);
}
