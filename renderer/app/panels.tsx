import { lazy, Suspense } from "react";

// Files of their own, read as soon as the bench is there: it need not wait for them.
const OutboxPanel = lazy(async () => ({
  default: (await import("../outbox/outbox-panel.tsx")).OutboxPanel,
}));
const SettingsPanel = lazy(async () => ({
  default: (await import("../settings/settings-panel.tsx")).SettingsPanel,
}));
const HelpCard = lazy(async () => ({ default: (await import("../help/help-card.tsx")).HelpCard }));

/** What can lie over the bench; one at a time. */
export type Panel = "none" | "outbox" | "settings" | "help";

/** The panels over the bench. */
export function Panels({ open, onClose }: { open: Panel; onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      <OutboxPanel opened={open === "outbox"} onClose={onClose} />
      <SettingsPanel opened={open === "settings"} onClose={onClose} />
      <HelpCard opened={open === "help"} onClose={onClose} />
    </Suspense>
  );
}
