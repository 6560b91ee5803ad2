import { Button } from "@mantine/core";
import { useState } from "react";
import { FaultLine } from "../app/fault-line.tsx";
import { useStation } from "../bridge/station-context.ts";
import { words } from "../locales/words.ts";
import { useVision } from "../pages/vision-context.ts";
import styles from "./job-list.module.css";
import { sendSmaller } from "./send-smaller.ts";

interface SendSmallerProps {
  jobId: string;
  /** It goes, or it has moved on. */
  onDone: (isQueued: boolean) => void;
}

/** Sends a document that the server found too large again with smaller pages, and says where it cannot. */
export function SendSmallerButton({ jobId, onDone }: SendSmallerProps) {
  const station = useStation();
  const vision = useVision();
  const [state, setState] = useState<"ready" | "working" | "not-smaller" | "disk-full" | "failed">(
    "ready",
  );

  async function press() {
    setState("working");
    try {
      const outcome = await sendSmaller(station, vision, jobId);
      if (outcome === "not-smaller" || outcome === "disk-full") return setState(outcome);
      setState("ready");
      onDone(outcome === "queued");
    } catch {
      setState("failed");
    }
  }

  return (
    <>
      {state !== "not-smaller" && (
        <Button disabled={state === "working"} onClick={() => void press()}>
          {state === "working" ? words.outbox.smaller.working : words.outbox.actions.smaller}
        </Button>
      )}
      {state === "not-smaller" && (
        <output className={styles.moved}>{words.outbox.smaller.smallest}</output>
      )}
      {state === "disk-full" && <FaultLine text={words.outbox.smaller.diskFull} />}
      {state === "failed" && <FaultLine text={words.outbox.notDone} />}
    </>
  );
}
