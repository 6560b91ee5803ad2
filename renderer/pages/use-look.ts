import { useEffect, useState, type RefObject } from "react";
import { mapQuad, type Quad } from "../vision/geometry.ts";
import type { Found, Vision } from "../vision/vision.ts";
import { fit, type Size } from "./fit.ts";
import { guide, holdGuidance, type Guidance, type HeldGuidance } from "./guide.ts";
import { followOutline, noOutline, shownOutline, type OutlineTrack } from "./outline-track.ts";
import { useVision } from "./vision-context.ts";

interface Look {
  /** The card's outline in pixels of the live picture, while it is sure and steady. */
  readonly outline: Quad | null;
  readonly guidance: Guidance;
}

interface Watch {
  readonly track: OutlineTrack;
  readonly held: HeldGuidance;
}

const lookSize: Size = { width: 640, height: 640 };
// At most half of the worker's time, so that a still never waits for it.
const shortestPause = 50;

/** Looks for the card in the live picture, some times a second, as long as `on` and a picture is there. */
export function useLook(
  video: RefObject<HTMLVideoElement | null>,
  picture: Size | null,
  on: boolean,
  turning: boolean,
): Look {
  const vision = useVision();
  const [watch, setWatch] = useState<Watch>(() => watchFrom(turning ? "turn" : "lay"));

  useEffect(() => {
    const element = video.current;
    if (!element || !picture || !on) return;
    const stopping = new AbortController();
    const { signal } = stopping;
    void lookOn(element, picture, vision, signal, (found) =>
      setWatch(({ track, held }) => ({
        track: followOutline(track, found, picture),
        held: holdGuidance(held, guide(found, picture, turning), performance.now()),
      })),
    );
    return () => stopping.abort();
  }, [video, picture, on, turning, vision]);

  return { outline: shownOutline(watch.track), guidance: watch.held.shown };
}

function watchFrom(guidance: Guidance): Watch {
  return { track: noOutline, held: { shown: guidance, next: guidance, since: 0 } };
}

async function lookOn(
  video: HTMLVideoElement,
  picture: Size,
  vision: Vision,
  signal: AbortSignal,
  onLook: (found: Found | null) => void,
): Promise<void> {
  const small = fit(picture, lookSize);
  const size = {
    resizeWidth: Math.round(small.width),
    resizeHeight: Math.round(small.height),
    resizeQuality: "low",
  } as const;
  const scale = picture.width / size.resizeWidth;
  while (!signal.aborted) {
    await nextFrame(video, signal);
    if (signal.aborted) return;
    const began = performance.now();
    const frame = await createImageBitmap(video, size).catch(() => null);
    const found = frame && (await vision.findLive(frame).catch(() => null));
    if (signal.aborted) return;
    onLook(found && scaled(found, scale));
    await pause(Math.max(shortestPause, performance.now() - began));
  }
}

function scaled(found: Found, scale: number): Found {
  return { ...found, quad: mapQuad(found.quad, ({ x, y }) => ({ x: x * scale, y: y * scale })) };
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
