import { Drawer } from "@mantine/core";
import { useState } from "react";
import { FocusBack } from "../app/focus-back.tsx";
import { words } from "../locales/words.ts";
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
        position="right"
        size={720}
        padding={0}
        title={words.outbox.title}
        closeButtonProps={{ "aria-label": words.outbox.close }}
        classNames={{
          content: styles.content,
          header: styles.header,
          title: styles.title,
          body: styles.body,
        }}
      >
        <FocusBack />
        <OutboxBrowser onShowReceipt={(jobId) => setReceipt({ jobId, opened: true })} />
      </Drawer>
      <ReceiptDialog {...receipt} onClose={() => setReceipt({ ...receipt, opened: false })} />
    </>
  );
}
