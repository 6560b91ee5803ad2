import { furthest, type Quad } from "../vision/geometry.ts";

/** The automatic shutter between two looks; times in milliseconds. */
export interface Shutter {
  /** Whether somebody has laid the document there, or moved it: what lies from before is not taken by itself. */
  readonly armed: boolean;
  /** Where the document lay when it was first seen, while it is not known whether anybody touches it. */
  readonly lay: Quad | null;
  /** Since when, and where, it has been lying still with nothing to complain of, in how many looks. */
  readonly still: Stillness | null;
  /** Since when a document has been in sight. */
  readonly inSight: { readonly since: number; readonly last: number } | null;
  readonly restsUntil: number;
  /** Whether this look is the one to take the picture at. */
  readonly fires: boolean;
  /** 0 … 1: how much of the time that it must lie still is over. */
  readonly progress: number;
}

interface Stillness {
  readonly quad: Quad;
  readonly since: number;
  /** The latest look. */
  readonly last: number;
  readonly looks: number;
}

/** What the shutter needs to know of a look. */
export interface Sight {
  readonly at: number;
  /** The outline of what is surely a document; `null` without one. */
  readonly quad: Quad | null;
  /** Whether there is nothing to complain of. */
  readonly isGood: boolean;
  /** Of the picture, in pixels. */
  readonly diagonal: number;
}

/** How long a card must lie still, and how far its corners may move meanwhile, as a share of the diagonal. */
const stillFor = 600;
const leastLooks = 3;
const stillWithin = 0.01;
/** Looks further apart than this prove no stillness. */
const longestGap = 1000;
/** A card that moved this far is in somebody's hands. */
const touched = 0.03;
/** After a picture nothing takes itself for a while. */
const restFor = 1500;
/** How long the operator waits before the button is offered. */
const patience = 10_000;
/** A finder that loses the card for a moment has not lost it. */
const lostAfter = 1500;

/** The shutter before the first look; `armed` when whatever lies there may be taken at once. */
export function restingShutter(armed: boolean, lastTakenAt: number): Shutter {
  const restsUntil = lastTakenAt + restFor;
  return { armed, lay: null, still: null, inSight: null, restsUntil, fires: false, progress: 0 };
}

/** The shutter after one more look; pure. */
export function nextShutter(shutter: Shutter, sight: Sight): Shutter {
  const { at, quad, isGood, diagonal } = sight;
  const inSight = sightAfter(shutter.inSight, sight);
  const lay = shutter.lay ?? quad;
  const moved = quad === null || (lay !== null && furthest(lay, quad) > touched * diagonal);
  const armed = shutter.armed || moved;
  const rests = at < shutter.restsUntil;
  const still = quad && isGood && armed && !rests ? stillAfter(shutter, quad, sight) : null;
  const isOver = still !== null && at - still.since >= stillFor && still.looks >= leastLooks;
  // What has just been taken is not taken again before somebody has touched it.
  if (isOver) return { ...restingShutter(false, at), lay: quad, fires: true, progress: 1 };
  const progress = still ? Math.min(1, (at - still.since) / stillFor) : 0;
  return { ...shutter, armed, lay, still, inSight, fires: false, progress };
}

/** Whether the operator may be told of the button: it lies there and will not, or did not, take itself. */
export function offersButton({ armed, inSight }: Shutter, { at, isGood }: Sight): boolean {
  if (!inSight) return false;
  return (!armed && isGood) || at - inSight.since >= patience;
}

function stillAfter({ still }: Shutter, quad: Quad, { at, diagonal }: Sight): Shutter["still"] {
  const goesOn =
    still && at - still.last <= longestGap && furthest(still.quad, quad) <= stillWithin * diagonal;
  return goesOn
    ? { ...still, last: at, looks: still.looks + 1 }
    : { quad, since: at, last: at, looks: 1 };
}

function sightAfter(before: Shutter["inSight"], { at, quad }: Sight): Shutter["inSight"] {
  if (quad) return { since: before?.since ?? at, last: at };
  return before && at - before.last < lostAfter ? before : null;
}
