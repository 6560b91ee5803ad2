import { useEffect, useState } from "react";
import type { Rotation } from "../vision/geometry.ts";
import type { LiveCamera } from "./camera.ts";
import { turnCamera } from "./turn-camera.ts";

/** The camera with its picture turned clockwise; `null` while there is none. */
export function useTurned(camera: LiveCamera | null, rotation: Rotation): LiveCamera | null {
  const [turned, setTurned] = useState<LiveCamera | null>(null);
  useEffect(() => {
    if (!camera || rotation === 0) return;
    let over = false;
    let other: LiveCamera | null = null;
    async function turn(straight: LiveCamera) {
      const made = await turnCamera(straight, rotation);
      if (over) return made.close();
      other = made;
      setTurned(made);
    }
    void turn(camera);
    return () => {
      over = true;
      other?.close();
      setTurned(null);
    };
  }, [camera, rotation]);
  return rotation === 0 ? camera : turned;
}
