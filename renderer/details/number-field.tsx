import { TextInput } from "@mantine/core";
import { useState } from "react";
import { nricCheckLetterFits } from "../../preload/contract/nric.ts";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import styles from "./details.module.css";
import { LookAgain } from "./look-again.tsx";
import { useSource } from "./use-source.tsx";

interface NumberFieldProps {
  error: string | null;
  onType: (number: string) => void;
  onLeave: () => void;
}

/** "Document number", with a second look where a Singapore number's check letter does not fit. */
export function NumberField({ error, onType, onLeave }: NumberFieldProps) {
  const { session } = useSession();
  const { type, number } = session.details;
  const [checked, setChecked] = useState(false);
  const source = useSource("number");
  const doubtful = checked && type === "NATIONAL_ID" && nricCheckLetterFits(number) === false;
  return (
    <div className={styles.sourced}>
      <TextInput
        id="number"
        label={words.bench.names.number}
        classNames={{ input: styles.number }}
        size="md"
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        value={number}
        error={error}
        {...source}
        onChange={(event) => {
          setChecked(false);
          onType(event.currentTarget.value);
        }}
        onBlur={() => {
          setChecked(true);
          onLeave();
        }}
      />
      {doubtful && <LookAgain>{words.bench.warnings["check-letter"]}</LookAgain>}
    </div>
  );
}
