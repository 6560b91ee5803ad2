import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { CertificateChosen } from "../../preload/contract/secrets.ts";
import { FaultLine } from "../app/fault-line.tsx";
import { useStation } from "../bridge/station-context.ts";
import { words } from "../locales/words.ts";
import { EntryDialog } from "./entry-dialog.tsx";
import styles from "./section.module.css";

type Refusal = Extract<CertificateChosen, { kind: "refused" }>["reason"];

const text = words.settings.network.choose;

interface ChooseCertificateDialogProps {
  onKept: () => void;
  onStay: () => void;
}

/** Asks for the passphrase, then main for the file; what is wrong with the file is said here, with the way to another. */
export function ChooseCertificateDialog({ onKept, onStay }: ChooseCertificateDialogProps) {
  const station = useStation();
  const [passphrase, setPassphrase] = useState("");
  const [phase, setPhase] = useState<"editing" | "choosing" | "failed" | Refusal>("editing");

  async function choose() {
    setPhase("choosing");
    try {
      const outcome = await station.request("certificate:choose", { passphrase });
      if (outcome.kind === "kept") onKept();
      else setPhase(outcome.kind === "cancelled" ? "editing" : outcome.reason);
    } catch {
      setPhase("failed");
    }
  }

  return (
    <EntryDialog
      title={text.title}
      confirm={phase === "choosing" ? text.choosing : text.confirm}
      stay={text.stay}
      isBusy={phase === "choosing"}
      onSubmit={() => void choose()}
      onStay={onStay}
    >
      <p className={styles.text}>{text.intro}</p>
      <TextInput
        data-autofocus
        type="password"
        autoComplete="off"
        maxLength={1024}
        label={text.passphrase}
        description={text.passphraseHint}
        error={phase === "wrong-passphrase" && text.refusals[phase]}
        value={passphrase}
        onChange={({ currentTarget }) => {
          setPassphrase(currentTarget.value);
          setPhase("editing");
        }}
      />
      <Refused phase={phase} />
    </EntryDialog>
  );
}

function Refused({ phase }: { phase: "editing" | "choosing" | "failed" | Refusal }) {
  if (phase === "editing" || phase === "choosing" || phase === "wrong-passphrase") return null;
  return <FaultLine text={phase === "failed" ? text.failed : text.refusals[phase]} />;
}
