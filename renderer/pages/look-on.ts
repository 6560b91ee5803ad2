import type { Against, Look, Vision } from "../vision/vision.ts";
import { isTooSlow, paceAfter, type Pace } from "./pace.ts";

// Milliseconds. Each look is followed by a pause of a third of its length at least, so that a still never waits.
const shortestPause = 15;

/** Where nothing has been seen for so many looks, a few a second are enough to notice the next document. */
const restingAfter = 30;
const restingPause = 250;

interface Looking {
  readonly video: HTMLVideoElement;
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
  const { video, vision, against, signal } = looking;
  let inVain = 0;
  let fresh = nextFrame(video, signal);
  for (let pace: Pace = []; ;) {
    await fresh;
    if (signal.aborted) return "stopped";
    const began = performance.now();
    const frame = frameOf(video);
    // A frame that comes during the look is as good as one that is waited for.
    fresh = nextFrame(video, signal);
    const look = frame && (await vision.findLive(frame, against()).catch(() => null));
    if (signal.aborted) return "stopped";
    if (look) onLook(look);
    inVain = look?.found ? 0 : inVain + 1;
    const took = performance.now() - began;
    pace = paceAfter(pace, took);
    if (isTooSlow(pace)) return "too-slow";
    await pause(inVain > restingAfter ? restingPause : Math.max(shortestPause, took / 3));
  }
}

/** The frame that the video shows, without a copy of its pixels; `null` while it shows none. */
function frameOf(video: HTMLVideoElement): VideoFrame | null {
  try {
    return new VideoFrame(video);
  } catch {
    return null;
  }
}

/** Resolves with the next frame, or when it is time to stop. */
function nextFrame(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      video.cancelVideoFrameCallback(handle);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const handle = video.requestVideoFrameCallback(end);
    signal.addEventListener("abort", end);
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
