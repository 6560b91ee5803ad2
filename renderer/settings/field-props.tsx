import { VisuallyHidden } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { lockOn, problemAt } from "./paths.ts";
import type { SettingsForm } from "./use-settings-form.ts";

/** What every field of the settings has in common: its hint, its problem, its lock, and its path for the focus to find. */
export function fieldProps({ problems, read }: SettingsForm, path: string, hint?: string) {
  const lock = lockOn(path, read.locked);
  return {
    "data-path": path,
    description: hint,
    error: problemAt(path, problems),
    ...(lock !== undefined && {
      disabled: true,
      rightSection: <IconLock size={16} stroke={1.75} aria-hidden />,
      // The eye finds the reason once, above the fields; the ear needs it at each.
      description: (
        <>
          {hint} <VisuallyHidden>{lock}</VisuallyHidden>
        </>
      ),
    }),
  };
}
