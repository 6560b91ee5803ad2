import { TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { FaultLine } from "../app/fault-line.tsx";
import { words } from "../locales/words.ts";
import { EntryDialog } from "./entry-dialog.tsx";
import { checkPasscode, longestPasscode } from "./passcode-entry.ts";

const text = words.settings.privacy.setting;

interface PasscodeDialogProps {
  /** Why it was not set. */
  problem: string | null;
  onSet: (passcode: string) => Promise<void>;
  onStay: () => void;
}

/** Asks for a new passcode, twice, since nobody can read it back. */
export function PasscodeDialog({ problem, onSet, onStay }: PasscodeDialogProps) {
  const [passcode, setPasscode] = useState("");
  const [again, setAgain] = useState("");
  const [problems, setProblems] = useState<ReturnType<typeof checkPasscode>>({});
  const [isBusy, setIsBusy] = useState(false);
  const [first, second] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];

  async function submit() {
    const found = checkPasscode(passcode, again);
    setProblems(found);
    if (found.passcode !== undefined) first.current?.focus();
    else if (found.again !== undefined) second.current?.focus();
    else {
      setIsBusy(true);
      await onSet(passcode);
      setIsBusy(false);
    }
  }

  const secret = { type: "password", autoComplete: "off", maxLength: longestPasscode } as const;
  return (
    <EntryDialog
      title={text.title}
      confirm={text.confirm}
      stay={text.stay}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onStay={onStay}
    >
      <TextInput
        ref={first}
        data-autofocus
        label={text.passcode}
        description={text.passcodeHint}
        error={problems.passcode}
        value={passcode}
        onChange={({ currentTarget }) => {
          setPasscode(currentTarget.value);
          setProblems({});
        }}
        {...secret}
      />
      <TextInput
        ref={second}
        label={text.again}
        error={problems.again}
        value={again}
        onChange={({ currentTarget }) => {
          setAgain(currentTarget.value);
          setProblems({});
        }}
        {...secret}
      />
      {problem !== null && <FaultLine text={problem} />}
    </EntryDialog>
  );
}
