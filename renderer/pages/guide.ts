import { distance, sideLengths, type Quad } from "../vision/geometry.ts";
import { sureEnough, type Look } from "../vision/vision.ts";
import type { Size } from "./fit.ts";

/** What may be wrong with what the camera sees; the worst first. "turn": the page that shows is done already. */
export type Complaint =
  | "lay"
  | "too-dark"
  | "farther"
  | "whole-in"
  | "closer"
  | "turn"
  | "flatten"
  | "too-bright"
  | "glare"
  | "blurred";

/** Around a look: what it is compared with, and what was said of the one before. */
export interface Scene {
  /** Pixels of the live picture, in which the look's outline is told. */
  readonly picture: Size;
  /** Whether the other side is what is waited for: without a card in sight it is to be turned over. */
  readonly turning: boolean;
  readonly before: Complaint | null;
}

/** Where a complaint begins, and where it ends once it has been made: between the two nothing flickers. */
interface Limit {
  readonly begins: number;
  readonly ends: number;
}

// An outline of a third of the picture, or of 200 dpi on a card however large the picture is.
const leastShare: Limit = { begins: 0.33, ends: 0.36 };
const leastPixels: Limit = { begins: 680, ends: 740 };
// A corner nearer to the edge than this share of the picture may be cut off.
const leastMargin: Limit = { begins: 0.006, ends: 0.011 };
// The shorter of two opposite sides by the longer one: what is far away in perspective is not sharp as well.
const leastParallel: Limit = { begins: 0.78, ends: 0.83 };
// As in the verdict on the page, so that what is not said here is not said there.
const leastLight: Limit = { begins: 92, ends: 104 };
const mostGlare: Limit = { begins: 0.008, ends: 0.005 };
// A lit desk without a document; darker than this nothing could be found on it.
const leastDeskLight: Limit = { begins: 36, ends: 46 };
// White paper may shine in places; a page that does all over holds no print any more.
const mostBlown: Limit = { begins: 0.55, ends: 0.45 };
// A live frame in focus gives 0.4 and more, one that is shaken less than a tenth.
const leastSharpness: Limit = { begins: 0.06, ends: 0.09 };
// Other sides are alike by 0.35 at most, the same one by more than 0.9.
const mostLikeness: Limit = { begins: 0.7, ends: 0.6 };
const leastScore: Limit = { begins: sureEnough, ends: sureEnough + 0.05 };

/** What stands between this look and a good picture, the first thing first; `null` for nothing. */
export function guide(look: Look, { picture, turning, before }: Scene): Complaint | null {
  const under = (complaint: Complaint, value: number, limit: Limit) =>
    value < (before === complaint ? limit.ends : limit.begins);
  const over = (complaint: Complaint, value: number, limit: Limit) =>
    value > (before === complaint ? limit.ends : limit.begins);
  const { found } = look;
  if (!found || under("lay", found.score, leastScore)) {
    if (under("too-dark", look.light, leastDeskLight)) return "too-dark";
    return turning ? "turn" : "lay";
  }
  const { quad } = found;
  const touched = touchedEdges(quad, picture, before === "whole-in" || before === "farther");
  const longest = Math.max(...sideLengths(quad));
  const share = longest / Math.max(picture.width, picture.height);
  if (touched === "opposite") return "farther";
  if (touched === "some" || found.cutOff) return "whole-in";
  if (under("closer", share, leastShare) && under("closer", longest, leastPixels)) return "closer";
  if (over("turn", look.likeness ?? -1, mostLikeness)) return "turn";
  if (under("flatten", parallelism(quad), leastParallel)) return "flatten";
  if (under("too-dark", look.light, leastLight)) return "too-dark";
  if (over("too-bright", look.blown, mostBlown)) return "too-bright";
  if (over("glare", look.glare, mostGlare)) return "glare";
  return under("blurred", look.sharpness, leastSharpness) ? "blurred" : null;
}

function touchedEdges(quad: Quad, { width, height }: Size, wasSaid: boolean) {
  const margin = (wasSaid ? leastMargin.ends : leastMargin.begins) * Math.max(width, height);
  const left = quad.some(({ x }) => x < margin);
  const right = quad.some(({ x }) => x > width - margin);
  const top = quad.some(({ y }) => y < margin);
  const bottom = quad.some(({ y }) => y > height - margin);
  if ((left && right) || (top && bottom)) return "opposite";
  return left || right || top || bottom ? "some" : "none";
}

/** 1 for a sheet seen straight from above; less, the more it is tilted towards the camera. */
function parallelism([a, b, c, d]: Quad): number {
  return Math.min(alike(distance(a, b), distance(d, c)), alike(distance(b, c), distance(a, d)));
}

function alike(one: number, other: number): number {
  return Math.min(one, other) / Math.max(one, other);
}
