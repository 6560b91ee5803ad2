import { ActionIcon, Tooltip, UnstyledButton } from "@mantine/core";
import { IconPhoto } from "@tabler/icons-react";
import { words } from "../locales/words.ts";
import styles from "./specimen-picker.module.css";
import type { Specimen } from "./use-specimens.ts";

interface SpecimenCardProps {
  specimen: Specimen;
  isHeld: boolean;
  onHold: () => void;
  onOpen: () => void;
}

/** One specimen to choose. */
export function SpecimenCard({ specimen, isHeld, onHold, onOpen }: SpecimenCardProps) {
  const { label, thumbnail } = specimen;
  const { hold, asFile, held } = words.capture.specimens;
  return (
    <li className={styles["card"]}>
      <UnstyledButton
        className={styles["hold"] ?? ""}
        aria-label={`${hold}: ${label}`}
        aria-pressed={isHeld}
        onClick={onHold}
      >
        <img className={styles["thumbnail"]} src={thumbnail} alt="" loading="lazy" />
        <span className={styles["label"]}>{label}</span>
        {isHeld && <span className={styles["held"]}>{held}</span>}
      </UnstyledButton>
      <Tooltip label={asFile} openDelay={300}>
        <ActionIcon
          className={styles["open"] ?? ""}
          variant="default"
          size={28}
          aria-label={`${asFile}: ${label}`}
          onClick={onOpen}
        >
          <IconPhoto size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
