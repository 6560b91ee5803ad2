import { Button, TextInput } from "@mantine/core";
import { useState, type KeyboardEvent, type SubmitEvent } from "react";
import { words } from "../locales/words.ts";
import styles from "./job-list.module.css";

const shortestReason = 3;
const longestReason = 200;

interface DiscardFormProps {
  onDiscard: (reason: string) => void;
  onKeep: () => void;
}

/** Asks, once, why a document is thrown away. */
export function DiscardForm({ onDiscard, onKeep }: DiscardFormProps) {
  const [reason, setReason] = useState("");
  const [tooShort, setTooShort] = useState(false);

  // Escape closes this form, not the whole outbox.
  const escape = {
    "data-mantine-stop-propagation": "true",
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape") onKeep();
    },
  };

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (reason.trim().length < shortestReason) setTooShort(true);
    else onDiscard(reason.trim());
  }

  return (
    <form className={styles.discard} onSubmit={submit}>
      <TextInput
        {...escape}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the operator has just asked for this field
        autoFocus
        label={words.outbox.discard.reason}
        description={words.outbox.discard.hint}
        error={tooShort && words.outbox.discard.tooShort}
        maxLength={longestReason}
        value={reason}
        onChange={({ currentTarget }) => {
          setReason(currentTarget.value);
          setTooShort(false);
        }}
      />
      <div className={styles.actions}>
        <Button type="submit" color="red.9" {...escape}>
          {words.outbox.discard.confirm}
        </Button>
        <Button variant="default" onClick={onKeep} {...escape}>
          {words.outbox.discard.keep}
        </Button>
      </div>
    </form>
  );
}
