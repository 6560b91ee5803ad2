import { Select, Switch } from "@mantine/core";
import type { Side } from "../../../preload/contract/page.ts";
import type { CameraEntry } from "../../camera/camera.ts";
import { firstSides } from "../../camera/camera-sides.ts";
import { plainLabel } from "../../camera/choose-camera.ts";
import type { Camera } from "../../camera/use-camera.ts";
import { words } from "../../locales/words.ts";
import { useSession } from "../../session/session-context.ts";
import styles from "./camera-settings.module.css";

interface SideCamerasProps {
  camera: Camera;
  current: CameraEntry;
}

/** A camera for each side; there only where there are two cameras. */
export function SideCameras({ camera, current }: SideCamerasProps) {
  const { session } = useSession();
  const { cameras } = camera.state;
  const { sides } = camera;
  if (cameras.length < 2 && !sides) return null;
  return (
    <div className={styles["sides"]}>
      <Switch
        label={words.camera.sides}
        description={words.camera.sidesHint}
        checked={sides !== null}
        onChange={({ currentTarget }) =>
          camera.setSides(
            currentTarget.checked ? firstSides(cameras, current, session.active) : null,
          )
        }
      />
      {sides && (
        <div className={styles["pair"]}>
          {(["front", "back"] as const).map((side) => (
            <Select
              key={side}
              label={words.camera.sideOf[side]}
              data={optionsFor(cameras, sides[side])}
              value={sides[side].id}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false, position: "top", width: "max-content" }}
              onChange={(id) => assign(side, id)}
            />
          ))}
        </div>
      )}
    </div>
  );

  function assign(side: Side, id: string | null) {
    const chosen = cameras.find((entry) => entry.id === id);
    if (sides && chosen)
      camera.setSides({ ...sides, [side]: { id: chosen.id, label: chosen.label } });
  }
}

// One that is not plugged in now stays named.
function optionsFor(cameras: readonly CameraEntry[], chosen: CameraEntry) {
  const isHere = cameras.some(({ id }) => id === chosen.id);
  return [...cameras, ...(isHere ? [] : [chosen])].map(({ id, label }) => ({
    value: id,
    label: plainLabel(label) || words.capture.camera,
  }));
}
