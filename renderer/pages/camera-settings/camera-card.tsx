import { Button, SegmentedControl, Switch } from "@mantine/core";
import { useId } from "react";
import type { CameraEntry } from "../../camera/camera.ts";
import { plainProfile, rotationOf, rotations } from "../../camera/camera-profile.ts";
import { plainLabel } from "../../camera/choose-camera.ts";
import { dialsAtRest } from "../../camera/camera-dials.ts";
import type { Camera } from "../../camera/use-camera.ts";
import { words } from "../../locales/words.ts";
import { CameraDials } from "./camera-dials.tsx";
import styles from "./camera-settings.module.css";
import { SizeSelect } from "./size-select.tsx";
import { SideCameras } from "./side-cameras.tsx";

interface CameraCardProps {
  camera: Camera;
  current: CameraEntry;
}

/** Everything that can be set on the camera at work; what it lacks is not there. */
export function CameraCard({ camera, current }: CameraCardProps) {
  const { profile, live } = camera;
  const turnLabel = useId();
  const controls = live?.controls ?? null;

  function reset() {
    // By name, for a camera keeps what it was told until it is told otherwise.
    const dials = dialsAtRest(controls?.dials ?? []);
    camera.set({ ...plainProfile, dials });
  }

  return (
    <>
      <h2 className={styles["title"]}>{plainLabel(current.label) || words.capture.camera}</h2>
      <SizeSelect camera={camera} sizes={controls?.sizes ?? []} />
      <div>
        <p id={turnLabel} className={styles["label"]}>
          {words.camera.turn}
        </p>
        <SegmentedControl
          fullWidth
          aria-labelledby={turnLabel}
          data={rotations.map((rotation) => ({
            value: String(rotation),
            label: words.camera.degrees(rotation),
          }))}
          value={String(profile.rotation)}
          onChange={(chosen) => camera.set({ rotation: rotationOf(Number(chosen)) })}
        />
      </div>
      <Switch
        label={words.camera.mirror}
        description={words.camera.mirrorHint}
        checked={profile.isMirrored}
        onChange={({ currentTarget }) => camera.set({ isMirrored: currentTarget.checked })}
      />
      {controls && <CameraDials camera={camera} controls={controls} />}
      {controls?.hasLamp && (
        <Switch
          label={words.camera.lamp}
          checked={profile.isLampOn}
          onChange={({ currentTarget }) => camera.set({ isLampOn: currentTarget.checked })}
        />
      )}
      <Button variant="subtle" size="compact-sm" className={styles["reset"] ?? ""} onClick={reset}>
        {words.camera.reset}
      </Button>
      <SideCameras camera={camera} current={current} />
    </>
  );
}
