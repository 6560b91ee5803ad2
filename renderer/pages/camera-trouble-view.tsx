import { Button } from "@mantine/core";
import { IconCameraOff } from "@tabler/icons-react";
import type { CameraTrouble } from "../camera/camera.ts";
import { words } from "../locales/words.ts";
import styles from "./stage.module.css";

interface CameraTroubleViewProps {
  trouble: CameraTrouble;
  onTryAgain: () => void;
  onChooseFile: () => void;
}

/** Why there is no live picture, and the one way on. */
export function CameraTroubleView({ trouble, onTryAgain, onChooseFile }: CameraTroubleViewProps) {
  const { title, text } = words.capture.trouble[trouble];
  return (
    <div className={styles["room"]}>
      <div className={styles["trouble"]} aria-live="polite">
        <IconCameraOff size={48} stroke={1.25} aria-hidden />
        <h2 className={styles["troubleTitle"]}>{title}</h2>
        <p className={styles["troubleText"]}>{text}</p>
        {trouble === "none" ? (
          <Button onClick={onChooseFile}>{words.capture.openFile}</Button>
        ) : (
          <Button onClick={onTryAgain}>{words.capture.tryAgain}</Button>
        )}
      </div>
    </div>
  );
}
