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
  const [receipt, setReceipt] = useState({ jobId: "", opened: false });
  return (
    <>
      <Drawer
        opened={opened}
        onClose={onClose}
        // The receipt lies on top and has the keys first.
        closeOnEscape={!receipt.opened}
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
        <OutboxBrowser onShowReceipt={(jobId) => setReceipt({ jobId, opened: true })} />
      </Drawer>
      <ReceiptDialog {...receipt} onClose={() => setReceipt({ ...receipt, opened: false })} />
    </>
  );
}
