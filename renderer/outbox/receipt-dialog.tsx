import { Loader, Modal } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Receipt } from "../../preload/contract/receipt.ts";
import { FaultLine } from "../app/fault-line.tsx";
import { useStation } from "../bridge/station-context.ts";
import { words } from "../locales/words.ts";
import { ReceiptActions } from "./receipt-actions.tsx";
import { ReceiptSheet } from "./receipt-sheet.tsx";
import styles from "./receipt.module.css";

interface ReceiptDialogProps {
  jobId: string;
  opened: boolean;
  onClose: () => void;
}

/** A delivered document's receipt, over everything else. */
export function ReceiptDialog({ jobId, opened, onClose }: ReceiptDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      centered
      size={760}
      zIndex={300}
      padding={0}
      title={words.receipt.title}
      closeButtonProps={{ "aria-label": words.receipt.close }}
      classNames={{
        content: styles.content,
        header: styles.header,
        title: styles.title,
        body: styles.body,
      }}
    >
      <ReceiptContent jobId={jobId} />
    </Modal>
  );
}

function ReceiptContent({ jobId }: { jobId: string }) {
  const receipt = useReceipt(jobId);
  if (receipt === null) return <p className={styles.note}>{words.receipt.none}</p>;
  if (receipt === "failed") {
    return (
      <div className={styles.note}>
        <FaultLine text={words.receipt.notRead} />
      </div>
    );
  }
  if (receipt !== "reading") {
    return (
      <>
        <ReceiptSheet receipt={receipt} />
        <ReceiptActions jobId={jobId} />
      </>
    );
  }
  return (
    <output className={styles.note}>
      <Loader size={16} />
      {words.receipt.loading}
    </output>
  );
}

function useReceipt(jobId: string): Receipt | null | "reading" | "failed" {
  const station = useStation();
  const [receipt, setReceipt] = useState<Receipt | null | "reading" | "failed">("reading");
  useEffect(() => {
    let wanted = true;
    void read();
    async function read() {
      const answer = await station.request("outbox:receipt", jobId).catch(() => "failed" as const);
      if (wanted) setReceipt(answer);
    }
    return () => {
      wanted = false;
    };
  }, [station, jobId]);
  return receipt;
}
