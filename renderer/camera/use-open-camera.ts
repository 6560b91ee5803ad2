import { useEffect, useState } from "react";
import { useLatest } from "../pages/use-latest.ts";
import type { CameraEntry, Cameras, LiveCamera } from "./camera.ts";
import type { CameraProfile } from "./camera-profile.ts";
import type { CameraEvent, CameraState } from "./camera-state.ts";

/** Opens the camera that the state machine asks for, set as its profile says, and tells the machine what comes of it. */
export function useOpenCamera(
  cameras: Cameras,
  phase: CameraState["phase"],
  tell: (event: CameraEvent) => void,
  profileOf: (camera: CameraEntry) => CameraProfile,
): LiveCamera | null {
  const [live, setLive] = useState<LiveCamera | null>(null);
  const opening = "attempt" in phase ? phase : null;
  const attempt = opening?.attempt;
  const entry = useLatest(opening?.camera ?? null);
  const profiles = useLatest(profileOf);

  useEffect(() => {
    if (attempt === undefined || !entry.current) return;
    let over = false;
    let opened: LiveCamera | null = null;
    async function open(camera: CameraEntry, number: number) {
      const { size, dials, isLampOn } = profiles.current(camera);
      const outcome = await cameras.open(camera.id, size);
      if (outcome.kind === "trouble") {
        if (!over) tell({ is: "failed", attempt: number, trouble: outcome.trouble });
        return;
      }
      if (over) return outcome.camera.close();
      opened = outcome.camera;
      opened.whenEnded(() => tell({ is: "ended", attempt: number }));
      void opened.controls?.tune(dials, isLampOn);
      setLive(opened);
      tell({ is: "opened", attempt: number });
      opened.whenMuted((isMuted) => tell({ is: isMuted ? "muted" : "unmuted", attempt: number }));
    }
    void open(entry.current, attempt);
    return () => {
      over = true;
      opened?.close();
      setLive(null);
    };
  }, [cameras, attempt, entry, profiles, tell]);

  return live;
}
