import { TextInput } from "@mantine/core";
import { useState } from "react";
import { readArtemisId } from "../../preload/contract/artemis-id.ts";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import styles from "./customer.module.css";
import { HolderLine } from "./holder-line.tsx";
import { useScannedCode, type ScanRefusal } from "./use-scanned-code.ts";

interface CustomerFieldsProps {
  showAll: boolean;
  /** Whether the bench is in the operator's hands: what a barcode reader types is not for the lock. */
  isOpen: boolean;
}

/** "Customer ID" and "Document ID": digits, typed, pasted, or from a link; checked as they are typed. */
export function CustomerFields({ showAll, isOpen }: CustomerFieldsProps) {
  const { session, dispatch } = useSession();
  const [refused, refuse] = useState<ScanRefusal | null>(null);
  const [visit, setVisit] = useState(session.visit);
  useScannedCode(isOpen, refuse);
  // What was said about one customer's number is not said to the next one.
  if (visit !== session.visit) {
    setVisit(session.visit);
    refuse(null);
  }
  return (
    <section className={styles.customer} aria-label={words.bench.customer}>
      <IdField
        id="customerId"
        label={words.bench.names.customerId}
        text={session.customerId}
        showAll={showAll}
        onText={(text) => {
          refuse(null);
          dispatch({ do: "type-customer", text });
        }}
      />
      <IdField
        id="documentId"
        label={words.bench.names.documentId}
        text={session.documentId}
        showAll={showAll}
        onText={(text) => dispatch({ do: "type-document", text })}
      />
      {refused && <output className={styles.scanned}>{words.reading.scanned[refused]}</output>}
      <HolderLine />
    </section>
  );
}

interface IdFieldProps {
  id: string;
  label: string;
  text: string;
  showAll: boolean;
  onText: (text: string) => void;
}

function IdField({ id, label, text, showAll, onText }: IdFieldProps) {
  const read = readArtemisId(text);
  // A letter is wrong at once; an empty field only when Send asked for it.
  const wrong = read.kind === "empty" ? showAll : read.kind !== "id";

  function leave() {
    if (read.kind === "id" && read.id !== text) onText(read.id);
  }

  return (
    <TextInput
      id={id}
      label={label}
      classNames={{ input: styles.number }}
      size="md"
      inputMode="numeric"
      autoComplete="off"
      value={text}
      error={wrong && read.kind !== "id" ? words.bench.id[read.kind] : null}
      onChange={(event) => onText(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}
