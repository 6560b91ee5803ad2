import { Select } from "@mantine/core";
import type { DetailsErrors, DetailsRules } from "../../preload/contract/check-details.ts";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import type { ReadField } from "../session/readings.ts";
import { contradictions } from "./contradictions.ts";
import { Dates } from "./dates.tsx";
import styles from "./details.module.css";
import { NumberField } from "./number-field.tsx";
import { ReadOtherwise } from "./read-otherwise.tsx";
import { useDetailsEdit } from "./use-details-edit.ts";
import { useSource } from "./use-source.tsx";

interface DetailsFormProps {
  rules: DetailsRules;
  errors: DetailsErrors;
  /** Show every error, also of fields that were not visited yet: after a press on Send. */
  showAll: boolean;
}

/** The details as they are printed on the document: read where the station can, else typed. */
export function DetailsForm({ rules, errors, showAll }: DetailsFormProps) {
  const { session } = useSession();
  const { edit, leave, typing, sentence } = useDetailsEdit(errors, showAll);
  const source = useSource("type");
  const disagreed = contradictions(session, rules);
  const otherwise = (field: ReadField) => (
    <ReadOtherwise
      contradiction={disagreed.find((one) => one.field === field && field !== typing)}
      documentTypes={rules.documentTypes}
    />
  );
  const select = (field: "type" | "authenticity") => ({
    id: field,
    label: words.bench.names[field],
    value: session.details[field] === "" ? null : session.details[field],
    onChange: (value: string | null) => edit({ [field]: value ?? "" }),
    onBlur: () => leave(field),
    error: sentence(field),
    placeholder: words.bench.choose,
    allowDeselect: false,
    checkIconPosition: "right" as const,
  });
  return (
    <section className={styles.form} aria-labelledby="details-title">
      <h2 id="details-title" className={styles.title}>
        {words.bench.details}
      </h2>
      <div className={styles.sourced}>
        <Select {...select("type")} {...source} data={[...rules.documentTypes]} />
        {otherwise("type")}
      </div>
      <div>
        <NumberField
          error={sentence("number")}
          onType={(number) => edit({ number }, "number")}
          onLeave={() => leave("number")}
        />
        {otherwise("number")}
      </div>
      <Select {...select("authenticity")} data={[...rules.authenticities]} />
      <Dates
        today={rules.today}
        sentence={sentence}
        edit={edit}
        leave={leave}
        otherwise={
          <>
            {otherwise("issueDate")}
            {otherwise("expiryDate")}
          </>
        }
      />
    </section>
  );
}
