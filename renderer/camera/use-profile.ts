import { useState } from "react";
import type { CameraEntry } from "./camera.ts";
import {
  profileOf,
  readProfiles,
  withProfile,
  writeProfiles,
  type CameraProfile,
} from "./camera-profile.ts";

/** How the camera is set on this station, and the way to set it; kept for each camera. */
export function useProfile(camera: CameraEntry | null) {
  const [profiles, setProfiles] = useState(() => readProfiles(localStorage));
  const profile = profileOf(profiles, camera);
  return {
    profile,
    profileOf: (entry: CameraEntry) => profileOf(profiles, entry),
    keep: (next: CameraProfile) => {
      if (!camera) return;
      const all = withProfile(profiles, camera, next);
      writeProfiles(localStorage, all);
      setProfiles(all);
    },
  };
}
