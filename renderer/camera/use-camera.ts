import { useEffect, useReducer, useState } from "react";
import type { Side } from "../../preload/contract/page.ts";
import type { CameraEntry, Cameras, LiveCamera } from "./camera.ts";
import type { CameraProfile } from "./camera-profile.ts";
import { readSides, wantedCamera, writeSides, type CameraSides } from "./camera-sides.ts";
import { cameraOff, nextCamera, type CameraState } from "./camera-state.ts";
import { rememberCamera } from "./choose-camera.ts";
import { sameSize } from "./picture-sizes.ts";
import { useOpenCamera } from "./use-open-camera.ts";
import { useProfile } from "./use-profile.ts";
import { useTurned } from "./use-turned.ts";

export interface Camera {
  readonly state: CameraState;
  /** The camera that is on, turned as it is set; `null` unless the phase is "live". */
  readonly live: LiveCamera | null;
  /** Chooses for both sides, or, where each has its own camera, for the side at work. */
  readonly choose: (camera: CameraEntry) => void;
  readonly retry: () => void;
  /** How the camera at work is set. */
  readonly profile: CameraProfile;
  readonly set: (change: Partial<CameraProfile>) => void;
  /** The cameras of the two sides; `null` where one camera takes both. */
  readonly sides: CameraSides | null;
  readonly setSides: (sides: CameraSides | null) => void;
}

/** Keeps one of the cameras on while the component is there; the state machine decides which. */
export function useCamera(cameras: Cameras, side: Side): Camera {
  const [sides, setSides] = useState(() => readSides(localStorage));
  const [state, tell] = useReducer(nextCamera, null, () =>
    cameraOff(wantedCamera(localStorage, sides, side)),
  );
  const { phase } = state;
  const current = phase.kind === "off" ? null : phase.camera;
  const { profile, profileOf, keep } = useProfile(current);
  const opened = useOpenCamera(cameras, phase, tell, profileOf);
  const live = useTurned(phase.kind === "live" ? opened : null, profile.rotation);

  useEffect(() => cameras.watch((list) => tell({ is: "listed", cameras: list })), [cameras]);
  useEffect(() => {
    tell({ is: "wanted", camera: wantedCamera(localStorage, sides, side) });
  }, [sides, side]);

  function keepSides(next: CameraSides | null) {
    writeSides(localStorage, next);
    setSides(next);
  }

  return {
    state,
    live,
    choose(camera) {
      const { id, label } = camera;
      if (sides) keepSides({ ...sides, [side]: { id, label } });
      else rememberCamera(localStorage, camera);
      tell({ is: "chosen", camera });
    },
    retry: () => tell({ is: "retry" }),
    profile,
    set(change) {
      const next = { ...profile, ...change };
      keep(next);
      if (!sameSize(next.size, profile.size)) tell({ is: "reopen" });
      else void opened?.controls?.tune(next.dials, next.isLampOn);
    },
    sides,
    setSides: keepSides,
  };
}
