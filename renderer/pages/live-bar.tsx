import { Button } from "@mantine/core";
import { IconPhoto } from "@tabler/icons-react";
import { words } from "../locales/words.ts";
import { AutoShutterSwitch } from "./auto-shutter-switch.tsx";
import { CameraSelect } from "./camera-select.tsx";
import { CameraSettings } from "./camera-settings/camera-settings.tsx";
import { useCapture } from "./capture-context.ts";
import { KeyHint } from "./key-hint.tsx";
import { SpecimenPicker } from "./specimen-picker.tsx";
import styles from "./stage-bar.module.css";

interface LiveBarProps {
  quiet: boolean;
  onChooseFile: () => void;
}

/** The bar of an empty page: which camera, a file instead, and "Take picture". */
export function LiveBar({ quiet, onChooseFile }: LiveBarProps) {
  const { camera, intake, specimens } = useCapture();
  const { live } = camera;
  return (
    <>
      <CameraSelect camera={camera} />
      <CameraSettings camera={camera} />
      {specimens && <SpecimenPicker table={specimens} />}
      <Button
        variant="default"
        data-compact="label"
        leftSection={<IconPhoto size={18} stroke={1.75} aria-hidden />}
        onClick={onChooseFile}
      >
        {words.capture.openFile}
      </Button>
      <span className={styles["rest"]} />
      <AutoShutterSwitch />
      <Button
        variant={quiet || !live ? "default" : "filled"}
        disabled={!live}
        rightSection={<KeyHint act="take" />}
        onClick={() => live && void intake.take(live)}
      >
        {words.capture.takePicture}
      </Button>
    </>
  );
}
