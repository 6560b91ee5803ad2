import { useEffect, useState, type RefObject } from "react";
import { focusOf } from "../app/focus.ts";
import type { Quad } from "../vision/geometry.ts";
import type { Against } from "../vision/vision.ts";
import type { Size } from "./fit.ts";
import type { Guidance } from "./held-guidance.ts";
import { lookOn } from "./look-on.ts";
import { shownOutline } from "./outline-track.ts";
import type { Shutter } from "./shutter.ts";
import { useLatest } from "./use-latest.ts";
import { useVision } from "./vision-context.ts";
import { startWatch, watchOn } from "./watch.ts";

interface Seen {
  /** The card's outline in pixels of the live picture, while it is sure and steady. */
  readonly outline: Quad | null;
  readonly guidance: Guidance;
  /** 0 … 1: how soon the picture takes itself. */
  readonly progress: number;
}

interface LookOptions {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly picture: Size | null;
  readonly on: boolean;
  readonly turning: boolean;
  /** The page that is done already; the same one is not taken again by itself. */
  readonly against: Against | null;
  /** Whether the picture may take itself. */
  readonly isAutomatic: boolean;
  /** The shutter to start with. */
  readonly shutter: () => Shutter;
  /** The picture is to be taken now. */
  readonly onFire: () => void;
}

/** Looks for the card in the live picture, some times a second, as long as `on` and a picture is there. */
export function useLook(options: LookOptions): Seen {
  const { video, picture, on } = options;
  const vision = useVision();
  const latest = useLatest(options);
  const [watch, setWatch] = useState(() => startWatch(options.turning, options.shutter()));
  const now = useLatest(watch);
  const [isTooSlow, setTooSlow] = useState(false);

  useEffect(() => {
    const element = video.current;
    if (!element || !picture || !on) return;
    const stopping = new AbortController();
    const { signal } = stopping;
    const against = () => latest.current.against;
    // Kept here as well: a look may come before the one before it is on the screen.
    let so = now.current;
    void lookOn({ video: element, vision, against, signal }, (look) => {
      const { turning, isAutomatic, onFire } = latest.current;
      // Over a panel the operator is at something else, and sees nothing of the picture.
      const mayFire = isAutomatic && !focusOf(document).overBench;
      so = watchOn(so, look, { picture, turning, isAutomatic: mayFire }, performance.now());
      setWatch(so);
      if (so.shutter.fires) onFire();
    }).then((end) => setTooSlow(end === "too-slow"));
    return () => stopping.abort();
  }, [video, picture, on, vision, latest, now]);

  // An outline that lags behind the card helps nobody: the operator takes the picture.
  if (isTooSlow) return { outline: null, guidance: "ready", progress: 0 };
  return {
    outline: shownOutline(watch.track),
    guidance: watch.held.shown,
    progress: watch.shutter.progress,
  };
}
