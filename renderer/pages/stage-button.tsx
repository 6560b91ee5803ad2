import { Tooltip, UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import type { Act } from "../../preload/contract/shortcuts.ts";
import { keyText } from "../help/key-names.ts";
import styles from "./stage-button.module.css";

interface StageButtonProps {
  act: Act;
  label: string;
  /** What the tip says, if not the label. */
  tip?: string;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}

/** A small, quiet button on the stage's dark ground, with its key in the tip. */
export function StageButton({ act, label, tip, disabled, onClick, children }: StageButtonProps) {
  return (
    <Tooltip label={`${tip ?? label}  ${keyText(act)}`} openDelay={500}>
      <UnstyledButton
        className={styles["button"] ?? ""}
        aria-label={label}
        // It stays where the focus is when there is nothing more to do.
        aria-disabled={disabled === true}
        onClick={() => disabled !== true && onClick()}
      >
        {children}
      </UnstyledButton>
    </Tooltip>
  );
}
