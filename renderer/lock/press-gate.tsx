import { Button } from "@mantine/core";
import { useState } from "react";
import { FaultLine } from "../app/fault-line.tsx";
import { useStation } from "../bridge/station-context.ts";
import { words } from "../locales/words.ts";
import styles from "./lock.module.css";

/** The lock of a station without operators, which keeps the pictures off the screen and nobody out. */
export function PressGate() {
  const station = useStation();
  const [step, setStep] = useState<"shut" | "opening" | "failed">("shut");

  async function unlock() {
    setStep("opening");
    const outcome = await station
      .request("bench:unlock", { operatorId: "", pin: "" })
      .catch(() => null);
    if (outcome?.kind !== "open") setStep("failed");
  }

  return (
    <div className={styles["form"]}>
      <p className={styles["line"]}>{words.lock.press}</p>
      {step === "failed" && <FaultLine text={words.lock.unlockFault} />}
      <Button
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only thing to do
        autoFocus
        size="md"
        fullWidth
        loading={step === "opening"}
        onClick={() => void unlock()}
      >
        {words.lock.unlock}
      </Button>
    </div>
  );
}
