import { VisuallyHidden, type InputWrapperProps } from "@mantine/core";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import { sourceOf, type ReadField } from "../session/readings.ts";
import styles from "./details.module.css";

/**
 * A field's description: where what stands in it comes from, at the end of its name's line; none for an empty field.
 * The field has to stand in a box of the class `sourced`.
 */
export function useSource(
  field: ReadField,
): Pick<InputWrapperProps, "description" | "descriptionProps"> {
  const { session } = useSession();
  const source = sourceOf(session, field);
  const isOff = field === "expiryDate" && session.details.noExpiryDate;
  if (!source || isOff) return {};
  return {
    description: (
      <span className={styles.source} data-source={source}>
        <VisuallyHidden component="span">{words.reading.source}</VisuallyHidden>
        {words.reading.sources[source]}
      </span>
    ),
    descriptionProps: { className: styles.sourceLine },
  };
}
