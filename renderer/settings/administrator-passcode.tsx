import { Button } from "@mantine/core";
import { IconShieldLock } from "@tabler/icons-react";
import { useState } from "react";
import { FaultLine } from "../app/fault-line.tsx";
import { useStation } from "../bridge/station-context.ts";
import { words } from "../locales/words.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { PasscodeDialog } from "./passcode-dialog.tsx";
import { lockOn } from "./paths.ts";
import styles from "./section.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

const text = words.settings.privacy;

/** The administrator's passcode: whether there is one, what it is good for, and how to set, change or remove it. */
export function AdministratorPasscode({ form }: { form: SettingsForm }) {
  const station = useStation();
  const [asking, setAsking] = useState<"nothing" | "set" | "remove">("nothing");
  const [problem, setProblem] = useState<string | null>(null);
  const { hasPasscode, isOpen } = form.read.administrator;
  const isClosed =
    (hasPasscode && !isOpen) || lockOn("administrator", form.read.locked) !== undefined;
  const stay = () => {
    setAsking("nothing");
    setProblem(null);
  };

  async function put(passcode: string | null) {
    setProblem(null);
    try {
      const isSet = await station.request("administrator:set-passcode", passcode);
      await form.readAgain();
      if (isSet) stay();
      else setProblem(text.refused);
    } catch {
      setProblem(text.failed);
    }
  }

  return (
    <section className={styles.said} aria-label={text.passcode.title}>
      <p className={styles.label}>{text.passcode.title}</p>
      <div className={styles.kept} data-secret={hasPasscode ? "memory" : "none"}>
        <IconShieldLock size={16} stroke={1.75} aria-hidden />
        <output>{hasPasscode ? text.passcode.set : text.passcode.none}</output>
      </div>
      <p className={styles.hint}>{text.passcode.guards}</p>
      <p className={styles.hint}>{text.passcode.forgotten}</p>
      <div className={styles.buttonLine}>
        <Button variant="default" disabled={isClosed} onClick={() => setAsking("set")}>
          {hasPasscode ? text.passcode.change : text.passcode.setNew}
        </Button>
        {hasPasscode && (
          <Button variant="default" disabled={isClosed} onClick={() => setAsking("remove")}>
            {text.passcode.remove}
          </Button>
        )}
        <span className={styles.quiet}>{text.passcode.atOnce}</span>
      </div>
      {asking === "set" && <PasscodeDialog problem={problem} onSet={put} onStay={stay} />}
      {asking === "remove" && (
        <ConfirmDialog
          title={text.removing.title}
          confirm={text.removing.confirm}
          stay={text.removing.stay}
          onConfirm={() => put(null)}
          onStay={stay}
        >
          <p className={styles.text}>{text.removing.intro}</p>
          {problem !== null && <FaultLine text={problem} />}
        </ConfirmDialog>
      )}
    </section>
  );
}
