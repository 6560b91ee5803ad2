import { Button } from "@mantine/core";
import { IconCircleCheckFilled } from "@tabler/icons-react";
import { useState } from "react";
import { FaultLine } from "../app/fault-line.tsx";
import { useStation } from "../bridge/station-context.ts";
import { words } from "../locales/words.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { lockOn } from "./paths.ts";
import styles from "./section.module.css";
import type { SettingsForm } from "./use-settings-form.ts";

const text = words.settings.secrets.forget;

/** The way to take every secret off this station, behind one question that says what it means. */
export function ForgetSecrets({ form }: { form: SettingsForm }) {
  const station = useStation();
  const [isAsking, setIsAsking] = useState(false);
  const [outcome, setOutcome] = useState<"none" | "done" | "notDone" | "notAllowed">("none");

  async function forget() {
    try {
      const isDone = await station.request("secrets:forget-all");
      setOutcome(isDone ? "done" : "notAllowed");
      await form.readAgain();
    } catch {
      setOutcome("notDone");
    }
    setIsAsking(false);
  }

  return (
    <div className={styles.said}>
      <div className={styles.buttonLine}>
        <Button
          variant="default"
          disabled={lockOn("secrets", form.read.locked) !== undefined}
          onClick={() => setIsAsking(true)}
        >
          {text.open}
        </Button>
        <span className={styles.quiet}>{text.hint}</span>
      </div>
      {outcome === "done" && (
        <output className={styles.done}>
          <IconCircleCheckFilled size={18} aria-hidden />
          {text.done}
        </output>
      )}
      {(outcome === "notDone" || outcome === "notAllowed") && <FaultLine text={text[outcome]} />}
      {isAsking && (
        <ConfirmDialog
          title={text.title}
          confirm={text.confirm}
          stay={text.stay}
          onConfirm={forget}
          onStay={() => setIsAsking(false)}
        >
          <p className={styles.text}>{text.intro}</p>
          <p className={styles.text}>{text.consequence}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
