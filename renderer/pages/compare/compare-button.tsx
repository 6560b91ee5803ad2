import { Tooltip } from "@mantine/core";
import { words } from "../../locales/words.ts";
import type { Compare } from "./use-compare.ts";

interface CompareButtonProps {
  compare: Compare;
  className: string | undefined;
}

/** Shows the page as it was taken, as long as it is held. */
export function CompareButton({ compare, className }: CompareButtonProps) {
  const { compare: label, compareTip } = words.editor;
  return (
    <Tooltip label={`${compareTip}  C`} openDelay={500}>
      <button
        type="button"
        className={className}
        disabled={!compare.isPossible}
        aria-pressed={compare.isOn}
        {...compare.hold}
      >
        {label}
      </button>
    </Tooltip>
  );
}
