import { IconLock } from "@tabler/icons-react";
import { lockOn, problemAt } from "./paths.ts";
import type { SettingsForm } from "./use-settings-form.ts";

/** What every field of the settings has in common: its problem, its lock, and its path for the focus to find. */
export function fieldProps({ problems, read }: SettingsForm, path: string, lockNote: string) {
  const isLocked = lockOn(path, read.locked) !== undefined;
  return {
    "data-path": path,
    error: problemAt(path, problems),
    ...(isLocked && {
      disabled: true,
      rightSection: <IconLock size={16} stroke={1.75} aria-hidden />,
      "aria-describedby": lockNote,
    }),
  };
}
