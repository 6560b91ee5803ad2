import { Checkbox, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { nricCheckLetterFits } from "../../preload/contract/nric.ts";
import type { DetailsErrors, DetailsRules } from "../../preload/contract/check-details.ts";
import type { DetailsDraft, DetailsField } from "../../preload/contract/details.ts";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import { DateField } from "./date-field.tsx";
import styles from "./details.module.css";
import { LookAgain } from "./look-again.tsx";

interface DetailsFormProps {
  rules: DetailsRules;
  errors: DetailsErrors;
  /** Show every error, also of fields that were not visited yet: after a press on Send. */
  showAll: boolean;
}

/** The details as they are printed on the document. */
export function DetailsForm({ rules, errors, showAll }: DetailsFormProps) {
  const { session, dispatch } = useSession();
  const [left, setLeft] = useState<ReadonlySet<DetailsField>>(new Set());
  const draft = session.details;
  const edit = (change: Partial<DetailsDraft>) => dispatch({ do: "edit-details", change });
  const leave = (field: DetailsField) => setLeft((before) => new Set(before).add(field));

  // An empty field that was only passed through is no error yet; Send is where "missing" counts.
  function sentence(field: DetailsField) {
    const error = errors[field];
    if (!error || !(showAll || (left.has(field) && error !== "missing"))) return null;
    return words.bench.errors[error];
  }

  return (
    <section className={styles.form} aria-labelledby="details-title">
      <h2 id="details-title" className={styles.title}>
        {words.bench.details}
      </h2>
      <Select
        id="type"
        label={words.bench.names.type}
        placeholder={words.bench.choose}
        data={[...rules.documentTypes]}
        value={draft.type === "" ? null : draft.type}
        onChange={(type) => edit({ type: type ?? "" })}
        onBlur={() => leave("type")}
        error={sentence("type")}
        allowDeselect={false}
        checkIconPosition="right"
      />
      <NumberField error={sentence("number")} onLeave={() => leave("number")} />
      <Select
        id="authenticity"
        label={words.bench.names.authenticity}
        placeholder={words.bench.choose}
        data={[...rules.authenticities]}
        value={draft.authenticity === "" ? null : draft.authenticity}
        onChange={(authenticity) => edit({ authenticity: authenticity ?? "" })}
        onBlur={() => leave("authenticity")}
        error={sentence("authenticity")}
        allowDeselect={false}
        checkIconPosition="right"
      />
      <Dates rules={rules} sentence={sentence} leave={leave} />
    </section>
  );
}

function NumberField({ error, onLeave }: { error: string | null; onLeave: () => void }) {
  const { session, dispatch } = useSession();
  const { type, number } = session.details;
  const [checked, setChecked] = useState(false);
  const doubtful = checked && type === "NATIONAL_ID" && nricCheckLetterFits(number) === false;
  return (
    <div>
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
        aria-describedby={doubtful ? "number-doubt" : undefined}
        onChange={(event) => {
          setChecked(false);
          dispatch({ do: "edit-details", change: { number: event.currentTarget.value } });
        }}
        onBlur={() => {
          setChecked(true);
          onLeave();
        }}
      />
      {doubtful && <LookAgain id="number-doubt">{words.bench.warnings["check-letter"]}</LookAgain>}
    </div>
  );
}

interface DatesProps {
  rules: DetailsRules;
  sentence: (field: DetailsField) => string | null;
  leave: (field: DetailsField) => void;
}

function Dates({ rules, sentence, leave }: DatesProps) {
  const { session, dispatch } = useSession();
  const draft = session.details;
  const edit = (change: Partial<DetailsDraft>) => dispatch({ do: "edit-details", change });
  const expired =
    !draft.noExpiryDate &&
    /^\d{4}-\d\d-\d\d$/.test(draft.expiryDate) &&
    draft.expiryDate < rules.today;
  return (
    <>
      <div className={styles.dates}>
        <DateField
          id="issueDate"
          label={words.bench.names.issueDate}
          kind="issue"
          today={rules.today}
          text={draft.issueDate}
          error={sentence("issueDate")}
          onText={(issueDate) => edit({ issueDate })}
          onLeave={() => leave("issueDate")}
        />
        <DateField
          id="expiryDate"
          label={words.bench.names.expiryDate}
          kind="expiry"
          today={rules.today}
          text={draft.expiryDate}
          error={sentence("expiryDate")}
          disabled={draft.noExpiryDate}
          onText={(expiryDate) => edit({ expiryDate })}
          onLeave={() => leave("expiryDate")}
        />
      </div>
      {expired && !sentence("expiryDate") && <LookAgain>{words.bench.warnings.expired}</LookAgain>}
      <Checkbox
        label={words.bench.noExpiryDate}
        checked={draft.noExpiryDate}
        onChange={(event) => edit({ noExpiryDate: event.currentTarget.checked })}
      />
      <Checkbox
        label={words.bench.notify}
        checked={draft.showExpiryNotification}
        onChange={(event) => edit({ showExpiryNotification: event.currentTarget.checked })}
      />
    </>
  );
}
