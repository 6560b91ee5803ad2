import { Button } from "@mantine/core";
import type { ListEntry } from "../../preload/contract/settings.ts";
import { words } from "../locales/words.ts";
import { readableDate } from "../outbox/moments.ts";
import { useSession } from "../session/session-context.ts";
import type { ReadField } from "../session/readings.ts";
import type { Contradiction } from "./contradictions.ts";
import styles from "./details.module.css";
import { LookAgain } from "./look-again.tsx";

interface ReadOtherwiseProps {
  contradiction: Contradiction | undefined;
  documentTypes: readonly ListEntry[];
}

/** Under a field, what stands there and what the document says, with the way to take the document's word. */
export function ReadOtherwise({ contradiction, documentTypes }: ReadOtherwiseProps) {
  const { dispatch } = useSession();
  if (!contradiction) return null;
  const { field, said } = contradiction;
  return (
    <div className={styles.otherwise}>
      <LookAgain>{sentenceOf(contradiction, documentTypes)}</LookAgain>
      <div className={styles.readings}>
        {said.map(({ value }) => (
          <Button
            key={value}
            variant="default"
            size="compact-sm"
            onClick={() => {
              dispatch({ do: "use-read", field, value });
              document.getElementById(field)?.focus();
            }}
          >
            {said.length === 1
              ? words.reading.take
              : words.reading.takeThis(shown(field, value, documentTypes))}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** What stands in a field and what the document says of it, as a sentence. */
export function sentenceOf(
  { field, stands, said }: Contradiction,
  documentTypes: readonly ListEntry[],
): string {
  const show = (value: string) => shown(field, value, documentTypes);
  const read = said.map(({ source, value }) => words.reading.says(source, show(value)));
  if (!stands) return words.reading.unclear(read);
  const here = stands.kind === "value" ? show(stands.value) : words.reading.noDate;
  return words.reading.otherwise(words.bench.names[field], here, read);
}

function shown(field: ReadField, value: string, documentTypes: readonly ListEntry[]): string {
  if (field === "type") return documentTypes.find((type) => type.value === value)?.label ?? value;
  return field === "number" ? value : readableDate(value);
}
