import { mapQuad } from "../vision/geometry.ts";
import type { Against, Look, Vision } from "../vision/vision.ts";
import { fit, type Size } from "./fit.ts";
import { isTooSlow, paceAfter, type Pace } from "./pace.ts";

const lookSize: Size = { width: 640, height: 640 };
// At most about half of the worker's time, so that a still never waits for it.
const shortestPause = 25;

interface Looking {
  readonly video: HTMLVideoElement;
  /** Pixels of the live picture; each look's outline is told in them. */
  readonly picture: Size;
  readonly vision: Vision;
  /** The page that the document is held against, asked at each look. */
  readonly against: () => Against | null;
  readonly signal: AbortSignal;
}

/** Looks at the live picture some times a second until it is told to stop, or the machine proves too slow for it. */
export async function lookOn(
  looking: Looking,
  onLook: (look: Look) => void,
): Promise<"stopped" | "too-slow"> {
  const { video, picture, vision, against, signal } = looking;
  const small = fit(picture, lookSize);
  const size = {
    resizeWidth: Math.round(small.width),
    resizeHeight: Math.round(small.height),
    resizeQuality: "low",
  } as const;
  const scale = picture.width / size.resizeWidth;
  for (let pace: Pace = []; ;) {
    await nextFrame(video, signal);
    if (signal.aborted) return "stopped";
    const began = performance.now();
    const frame = await createImageBitmap(video, size).catch(() => null);
    const look = frame && (await vision.findLive(frame, against()).catch(() => null));
    if (signal.aborted) return "stopped";
    if (look) onLook(scaled(look, scale));
    const took = performance.now() - began;
    pace = paceAfter(pace, took);
    if (isTooSlow(pace)) return "too-slow";
    await pause(Math.max(shortestPause, took));
  }
}

function scaled(look: Look, scale: number): Look {
  const { found } = look;
  if (!found) return look;
  const quad = mapQuad(found.quad, ({ x, y }) => ({ x: x * scale, y: y * scale }));
  return { ...look, found: { ...found, quad } };
}

function nextFrame(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const handle = video.requestVideoFrameCallback(() => resolve());
    signal.addEventListener("abort", () => {
      video.cancelVideoFrameCallback(handle);
      resolve();
    });
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
