import type { ListEntry } from "../../preload/contract/settings.ts";

/** The words for a value of one of the tenant's lists; the value itself when the list no longer has it. */
export function labelOf(list: readonly ListEntry[] | undefined, value: string): string {
  return list?.find((entry) => entry.value === value)?.label ?? value;
}
