import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { words } from "../locales/words.ts";
import { fieldProps } from "./field-props.tsx";
import { LockNote } from "./lock-note.tsx";
import { lockOn, problemAt } from "./paths.ts";
import { withNewEntry, type EntryDraft, type ListName } from "./settings-draft.ts";
import styles from "./lists-section.module.css";
import section from "./section.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

/** The tenant's own values for document types and authenticities. */
export function ListsSection({ form }: { form: SettingsForm }) {
  return (
    <div className={section.fields}>
      <p className={section.hint}>{words.settings.lists.hint}</p>
      <LockNote paths={["documentTypes", "authenticities"]} locked={form.read.locked} />
      <List form={form} name="documentTypes" />
      <List form={form} name="authenticities" />
    </div>
  );
}

interface ListProps {
  form: SettingsForm;
  name: ListName;
}

function List({ form, name }: ListProps) {
  const list = form.draft[name];
  const title = words.settings.lists[name];
  const isLocked = lockOn(name, form.read.locked) !== undefined;
  const problem = problemAt(name, form.problems);
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{title}</legend>
      <div className={styles.listHead} aria-hidden>
        <span>{words.settings.lists.value}</span>
        <span>{words.settings.lists.label}</span>
      </div>
      {list.map((entry, row) => (
        <Entry key={entry.key} form={form} name={name} row={row} entry={entry} />
      ))}
      {problem !== undefined && <p className={styles.listProblem}>{problem}</p>}
      <Button
        className={styles.add}
        variant="default"
        size="compact-md"
        data-path={name}
        disabled={isLocked}
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
        onClick={() => form.change(name, { [name]: withNewEntry(list) })}
      >
        {words.settings.lists.add}
      </Button>
    </fieldset>
  );
}

interface EntryProps extends ListProps {
  row: number;
  entry: EntryDraft;
}

function Entry({ form, name, row, entry }: EntryProps) {
  const list = form.draft[name];
  const title = words.settings.lists[name];
  const edit = (part: "value" | "label", text: string) =>
    form.change(`${name}.${row}.${part}`, {
      [name]: list.map((other) => (other === entry ? { ...entry, [part]: text } : other)),
    });
  return (
    <div className={styles.entry}>
      <TextInput
        aria-label={words.settings.lists.valueOf(title, row + 1)}
        spellCheck={false}
        value={entry.value}
        onChange={({ currentTarget }) => edit("value", currentTarget.value)}
        {...fieldProps(form, `${name}.${row}.value`)}
      />
      <TextInput
        aria-label={words.settings.lists.labelOf(title, row + 1)}
        value={entry.label}
        onChange={({ currentTarget }) => edit("label", currentTarget.value)}
        {...fieldProps(form, `${name}.${row}.label`)}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={words.settings.lists.remove(title, row + 1)}
        disabled={list.length === 1 || lockOn(name, form.read.locked) !== undefined}
        onClick={() => form.change(name, { [name]: list.filter((other) => other !== entry) })}
      >
        <IconTrash size={18} stroke={1.5} />
      </ActionIcon>
    </div>
  );
}
