import type { LiveCamera } from "./camera.ts";

/** Some stills of one moment, so that the sharpest can be kept. */
export type Stills = [ImageBitmap, ...ImageBitmap[]];

const most = 3;

// Milliseconds. A camera that takes its time gives one still: by the next one the card may be gone.
const within = 500;

/** Takes up to three stills in a row, as many as come quickly; rejects when not even the first one comes. */
export async function takeBurst(
  camera: Pick<LiveCamera, "takeStill">,
  now: () => number = () => performance.now(),
): Promise<Stills> {
  const began = now();
  const stills: Stills = [await camera.takeStill()];
  while (stills.length < most && now() - began < within) {
    const next = await camera.takeStill().catch(() => null);
    if (!next) break;
    stills.push(next);
  }
  return stills;
}
