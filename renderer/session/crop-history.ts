import type { Quad } from "../vision/geometry.ts";
import { plainTone } from "../vision/tone.ts";
import type { Crop, CroppingPage } from "./session.ts";

/** The crops that can be gone back to and forth to. */
export interface CropHistory {
  /** Oldest first. */
  readonly past: readonly Crop[];
  /** The next one first. */
  readonly future: readonly Crop[];
  /** The movement that made the last change: the drag of a corner, a run of arrow keys. */
  readonly gesture: string | null;
}

const none: CropHistory = { past: [], future: [], gesture: null };
// Hours of work on one page; each is a few numbers.
const mostPast = 200;

/** The page with another crop; changes of one gesture are taken back as one. */
export function withCrop(page: CroppingPage, crop: Crop, gesture: string | null): CroppingPage {
  if (sameCrop(page.crop, crop)) return page;
  const { past, gesture: last } = page.history ?? none;
  const goesOn = gesture !== null && gesture === last;
  return {
    ...page,
    crop,
    history: {
      past: goesOn ? past : [...past, page.crop].slice(-mostPast),
      future: [],
      gesture,
    },
  };
}

/** The page as it was before its last change; the same page where there was none. */
export function undone(page: CroppingPage): CroppingPage {
  const { past, future } = page.history ?? none;
  const crop = past.at(-1);
  if (!crop) return page;
  return {
    ...page,
    crop,
    history: { past: past.slice(0, -1), future: [page.crop, ...future], gesture: null },
  };
}

/** The page with the change that was taken back last; the same page where nothing was. */
export function redone(page: CroppingPage): CroppingPage {
  const { past, future } = page.history ?? none;
  const [crop, ...rest] = future;
  if (!crop) return page;
  return { ...page, crop, history: { past: [...past, page.crop], future: rest, gesture: null } };
}

function sameCrop(one: Crop, other: Crop): boolean {
  const [tone, otherTone] = [one.tone ?? plainTone, other.tone ?? plainTone];
  return (
    sameQuad(one.quad, other.quad) &&
    one.rotation === other.rotation &&
    one.corners === other.corners &&
    (one.tilt?.degrees ?? 0) === (other.tilt?.degrees ?? 0) &&
    tone.brightness === otherTone.brightness &&
    tone.contrast === otherTone.contrast
  );
}

function sameQuad(one: Quad, other: Quad): boolean {
  return one.every(({ x, y }, at) => x === other[at]?.x && y === other[at]?.y);
}
