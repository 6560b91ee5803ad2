import { HelpCard } from "../help/help-card.tsx";
import { OutboxPanel } from "../outbox/outbox-panel.tsx";
import { SettingsPanel } from "../settings/settings-panel.tsx";

/** What can lie over the bench; one at a time. */
export type Panel = "none" | "outbox" | "settings" | "help";

/** The panels over the bench. */
export function Panels({ open, onClose }: { open: Panel; onClose: () => void }) {
  return (
    <>
      <OutboxPanel opened={open === "outbox"} onClose={onClose} />
      <SettingsPanel opened={open === "settings"} onClose={onClose} />
      <HelpCard opened={open === "help"} onClose={onClose} />
    </>
  );
}
