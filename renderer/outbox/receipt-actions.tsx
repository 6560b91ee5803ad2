import { Button } from "@mantine/core";
import { IconCircleCheckFilled, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import type { ReceiptExported, ReceiptPrinted } from "../../preload/contract/receipt.ts";
import { FaultLine } from "../app/fault-line.tsx";
import { useStation } from "../bridge/station-context.ts";
import { words } from "../locales/words.ts";
import { resting } from "../settings/resting.ts";
import styles from "./receipt-actions.module.css";

const text = words.receipt;

/** What came of taking a receipt along, in words. */
interface Taken {
  isDone: boolean;
  text: string;
}

const taken: Record<ReceiptExported["kind"] | ReceiptPrinted, Taken | null> = {
  printed: { isDone: true, text: text.printed },
  exported: { isDone: true, text: text.exported },
  cancelled: null,
  failed: { isDone: false, text: text.notPrinted },
  "not-written": { isDone: false, text: text.notWritten },
  "no-receipt": { isDone: false, text: text.none },
};

/** The ways to take a receipt along: on paper, or as a file for people or for programs. */
export function ReceiptActions({ jobId }: { jobId: string }) {
  const station = useStation();
  const [outcome, setOutcome] = useState<Taken | "under-way" | null>(null);
  const isBusy = outcome === "under-way";

  async function run(work: () => Promise<keyof typeof taken>) {
    if (isBusy) return;
    setOutcome("under-way");
    const failed: Taken = { isDone: false, text: text.notDone };
    setOutcome(
      await work().then(
        (what) => taken[what],
        () => failed,
      ),
    );
  }
  const save = (format: "pdf" | "json") =>
    run(async () => (await station.request("receipt:export", { jobId, format })).kind);

  return (
    <section className={styles.actions} aria-label={text.actions}>
      <div className={styles.outcome} aria-live="polite">
        <Outcome outcome={outcome} />
      </div>
      <Button variant="subtle" color="gray" onClick={() => void save("json")} {...resting(isBusy)}>
        {text.saveJson}
      </Button>
      <Button variant="subtle" color="gray" onClick={() => void save("pdf")} {...resting(isBusy)}>
        {text.savePdf}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
        onClick={() => void run(() => station.request("receipt:print", { jobId }))}
        {...resting(isBusy)}
      >
        {text.print}
      </Button>
    </section>
  );
}

function Outcome({ outcome }: { outcome: Taken | "under-way" | null }) {
  if (outcome === null) return null;
  if (outcome === "under-way") return <span className={styles.quiet}>{text.underWay}</span>;
  if (!outcome.isDone) return <FaultLine text={outcome.text} />;
  return (
    <span className={styles.done}>
      <IconCircleCheckFilled size={18} aria-hidden />
      {outcome.text}
    </span>
  );
}
