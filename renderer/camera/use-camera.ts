import { useEffect, useReducer, useState } from "react";
import type { CameraEntry, Cameras, LiveCamera } from "./camera.ts";
import { cameraOff, nextCamera, type CameraState } from "./camera-state.ts";
import { rememberCamera, rememberedCamera } from "./choose-camera.ts";

export interface Camera {
  readonly state: CameraState;
  /** The camera that is on; `null` unless the phase is "live". */
  readonly live: LiveCamera | null;
  readonly choose: (camera: CameraEntry) => void;
  readonly retry: () => void;
}

/** Keeps one of the cameras on while the component is there; the state machine decides which. */
export function useCamera(cameras: Cameras): Camera {
  const [state, tell] = useReducer(nextCamera, null, () =>
    cameraOff(rememberedCamera(localStorage)),
  );
  const [live, setLive] = useState<LiveCamera | null>(null);
  const { phase } = state;
  const opening = "attempt" in phase ? phase : null;
  const attempt = opening?.attempt;
  const id = opening?.camera.id;

  useEffect(() => cameras.watch((list) => tell({ is: "listed", cameras: list })), [cameras]);

  useEffect(() => {
    if (attempt === undefined || id === undefined) return;
    let over = false;
    let opened: LiveCamera | null = null;
    async function open(camera: string, number: number) {
      const outcome = await cameras.open(camera);
      if (outcome.kind === "trouble") {
        if (!over) tell({ is: "failed", attempt: number, trouble: outcome.trouble });
        return;
      }
      if (over) return outcome.camera.close();
      opened = outcome.camera;
      opened.whenEnded(() => tell({ is: "ended", attempt: number }));
      setLive(opened);
      tell({ is: "opened", attempt: number });
      opened.whenMuted((isMuted) => tell({ is: isMuted ? "muted" : "unmuted", attempt: number }));
    }
    void open(id, attempt);
    return () => {
      over = true;
      opened?.close();
      setLive(null);
    };
  }, [cameras, attempt, id]);

  return {
    state,
    live: phase.kind === "live" ? live : null,
    choose(camera) {
      rememberCamera(localStorage, camera);
      tell({ is: "chosen", camera });
    },
    retry: () => tell({ is: "retry" }),
  };
}
