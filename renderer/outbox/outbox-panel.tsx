import { Drawer } from "@mantine/core";
import { useState } from "react";
import { outbox as words } from "../locales/en/outbox.ts";
import { OutboxBrowser } from "./outbox-browser.tsx";
import styles from "./outbox-panel.module.css";
import { ReceiptDialog } from "./receipt-dialog.tsx";

interface OutboxPanelProps {
  opened: boolean;
  onClose: () => void;
}

/** Every document on its way, over the right of the bench. */
export function OutboxPanel({ opened, onClose }: OutboxPanelProps) {
  const [receiptOf, setReceiptOf] = useState<string | null>(null);
  return (
    <>
      <Drawer
        opened={opened}
        onClose={onClose}
        // The receipt lies on top and has the keys first.
        closeOnEscape={receiptOf === null}
        trapFocus={receiptOf === null}
        returnFocus
        lockScroll={false}
        position="right"
        size={680}
        padding={0}
        title={words.title}
        closeButtonProps={{ "aria-label": words.close }}
        transitionProps={{ duration: 120 }}
        classNames={{
          content: styles.content,
          header: styles.header,
          title: styles.title,
          body: styles.body,
        }}
      >
        <OutboxBrowser onShowReceipt={setReceiptOf} />
      </Drawer>
      {receiptOf !== null && <ReceiptDialog jobId={receiptOf} onClose={() => setReceiptOf(null)} />}
    </>
  );
}
