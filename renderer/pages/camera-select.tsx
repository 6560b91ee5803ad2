import { Select } from "@mantine/core";
import { IconCamera } from "@tabler/icons-react";
import { plainLabel } from "../camera/choose-camera.ts";
import type { Camera } from "../camera/use-camera.ts";
import { words } from "../locales/words.ts";
import styles from "./stage-bar.module.css";

/** Which camera looks. */
export function CameraSelect({ camera }: { camera: Camera }) {
  const { cameras, phase } = camera.state;
  const current = phase.kind === "off" ? null : phase.camera;
  const options = cameras.map(({ id, label }) => ({
    value: id,
    label: plainLabel(label) || words.capture.camera,
  }));
  return (
    <Select
      className={styles["camera"] ?? ""}
      classNames={{ input: styles["cameraInput"] ?? "" }}
      aria-label={words.capture.camera}
      placeholder={words.capture.trouble.none.title}
      leftSection={<IconCamera size={18} stroke={1.75} aria-hidden />}
      data={options}
      value={current?.id ?? null}
      disabled={options.length === 0}
      allowDeselect={false}
      comboboxProps={{ position: "top-start", width: "max-content" }}
      onChange={(id) => {
        const chosen = cameras.find((entry) => entry.id === id);
        if (chosen) camera.choose(chosen);
      }}
    />
  );
}
