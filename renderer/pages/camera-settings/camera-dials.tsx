import { Slider, Switch } from "@mantine/core";
import type { CameraControls } from "../../camera/camera.ts";
import { onScale, type Dial } from "../../camera/camera-dials.ts";
import type { Camera } from "../../camera/use-camera.ts";
import { words } from "../../locales/words.ts";
import styles from "./camera-settings.module.css";

interface CameraDialsProps {
  camera: Camera;
  controls: CameraControls;
}

/** Focus, exposure, zoom …, as far as this camera has them. */
export function CameraDials({ camera, controls }: CameraDialsProps) {
  const { dials } = camera.profile;
  const now = controls.read();
  return controls.dials.map((dial) => (
    <DialRow
      key={dial.id}
      dial={dial}
      at={dials[dial.id] ?? now[dial.id] ?? dial.scale.min}
      last={now[dial.id]}
      onTurn={(to) => camera.set({ dials: { ...dials, [dial.id]: to } })}
    />
  ));
}

interface DialRowProps {
  dial: Dial;
  at: "auto" | number;
  /** Where the camera has it, to go on from by hand. */
  last: "auto" | number | undefined;
  onTurn: (to: "auto" | number) => void;
}

function DialRow({ dial: { id, hasAuto, scale }, at, last, onTurn }: DialRowProps) {
  const middle = onScale((scale.min + scale.max) / 2, scale);
  const byHand = typeof at === "number" ? at : typeof last === "number" ? last : middle;
  return (
    <div className={styles["dial"]}>
      <span className={styles["dialName"]}>{words.camera.dials[id]}</span>
      <Slider
        className={styles["slider"] ?? ""}
        size="sm"
        label={null}
        thumbLabel={words.camera.dials[id]}
        {...scale}
        value={byHand}
        disabled={at === "auto"}
        onChange={(to) => onTurn(onScale(to, scale))}
      />
      {hasAuto ? (
        <Switch
          size="xs"
          label={words.camera.auto}
          aria-label={words.camera.autoOf(id)}
          checked={at === "auto"}
          onChange={({ currentTarget }) => onTurn(currentTarget.checked ? "auto" : byHand)}
        />
      ) : (
        <span />
      )}
    </div>
  );
}
