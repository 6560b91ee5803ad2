import { useState, type KeyboardEvent } from "react";
import { useHeldKey } from "../use-held-key.ts";

/** The comparison with the page as it was taken, on as long as "C" or the button is held. */
export interface Compare {
  readonly isOn: boolean;
  /** Whether there is a difference to be seen. */
  readonly isPossible: boolean;
  /** For the button that is held. */
  readonly hold: {
    onPointerDown: () => void;
    onPointerUp: () => void;
    onPointerLeave: () => void;
    onKeyDown: (event: KeyboardEvent) => void;
    onKeyUp: () => void;
    onBlur: () => void;
  };
}

/** Shows the page as it was taken while it is asked for, if it was changed at all. */
export function useCompare(isPossible: boolean): Compare {
  const byKey = useHeldKey("c");
  const [byButton, setByButton] = useState(false);
  const release = () => setByButton(false);
  return {
    isOn: isPossible && (byKey || byButton),
    isPossible,
    hold: {
      onPointerDown: () => setByButton(true),
      onPointerUp: release,
      onPointerLeave: release,
      onKeyDown: ({ key }) => {
        if (key === " " || key === "Enter") setByButton(true);
      },
      onKeyUp: release,
      onBlur: release,
    },
  };
}
