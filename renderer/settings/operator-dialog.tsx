import { TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import type { OperatorChanged, OperatorEntry } from "../../preload/contract/operators.ts";
import { FaultLine } from "../app/fault-line.tsx";
import { useStation } from "../bridge/station-context.ts";
import { words } from "../locales/words.ts";
import { EntryDialog } from "./entry-dialog.tsx";
import { checkEntry, refusalAt, type EntryProblems } from "./operator-entry.ts";
import section from "./section.module.css";

const text = words.settings.operators;

interface OperatorDialogProps {
  /** Whose PIN is set anew; `null` to add somebody. */
  operator: OperatorEntry | null;
  onOutcome: (outcome: OperatorChanged) => void;
  onStay: () => void;
}

/** Adds an operator with a PIN, or sets somebody's PIN anew. */
export function OperatorDialog(props: OperatorDialogProps) {
  const { operator, onStay } = props;
  const fields = useRef<HTMLDivElement>(null);
  const { entry, problems, isBusy, type, submit } = useEntry(props, (field) =>
    fields.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus(),
  );
  const field = (name: keyof Entry) => ({
    name,
    autoComplete: "off",
    error: problems[name],
    value: entry[name],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      type(name, currentTarget.value),
  });
  const pin = { type: "password", inputMode: "numeric", maxLength: 12 } as const;
  const about = operator ? text.setting : text.adding;
  return (
    <EntryDialog
      title={operator ? text.setting.title(operator.name) : text.adding.title}
      confirm={about.confirm}
      stay={text.stay}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onStay={onStay}
    >
      <div ref={fields} className={section.fields}>
        {operator ? (
          <p className={section.text}>{text.setting.intro}</p>
        ) : (
          <TextInput
            data-autofocus
            label={text.name}
            description={text.nameHint}
            maxLength={60}
            {...field("name")}
          />
        )}
        <div className={section.pair}>
          <TextInput
            data-autofocus={operator ? true : undefined}
            label={text.pin}
            description={text.pinHint}
            {...pin}
            {...field("pin")}
          />
          <TextInput
            label={text.pinAgain}
            description={text.pinAgainHint}
            {...pin}
            {...field("pinAgain")}
          />
        </div>
        {problems.line !== undefined && <FaultLine text={problems.line} />}
      </div>
    </EntryDialog>
  );
}

const nothingTyped = { name: "", pin: "", pinAgain: "" };
type Entry = typeof nothingTyped;

/** What is typed, what is wrong with it, and sending it; `focus` is led to the first field with a problem. */
function useEntry(
  { operator, onOutcome, onStay }: OperatorDialogProps,
  focus: (field: string) => void,
) {
  const station = useStation();
  const [entry, setEntry] = useState(nothingTyped);
  const [problems, setProblems] = useState<EntryProblems>({});
  const [isBusy, setIsBusy] = useState(false);

  /** Whether there was anything to show. */
  function show(found: EntryProblems): boolean {
    setProblems(found);
    const [first] = Object.keys(found);
    if (first !== undefined) focus(first);
    return first !== undefined;
  }
  async function send({ name, pin }: Entry) {
    const outcome = operator
      ? await station.request("operators:set-pin", { id: operator.id, pin })
      : await station.request("operators:add", { name, pin });
    onOutcome(outcome);
    if (outcome.kind === "changed") onStay();
    else show(refusalAt(outcome.reason));
  }
  async function submit() {
    if (show(checkEntry({ ...entry, name: operator ? null : entry.name }))) return;
    setIsBusy(true);
    await send(entry).catch(() => setProblems({ line: text.failed }));
    setIsBusy(false);
  }
  function type(name: keyof Entry, typed: string) {
    setEntry({ ...entry, [name]: typed });
    setProblems({ ...problems, [name]: undefined, line: undefined });
  }
  return { entry, problems, isBusy, type, submit };
}
