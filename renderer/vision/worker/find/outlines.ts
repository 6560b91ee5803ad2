import { distance, type Quad } from "../../geometry.ts";
import { crossing, type Crossing } from "./crossing.ts";
import type { Edges } from "./edges.ts";
import type { Line } from "./lines.ts";
import { plausibility } from "./plausibility.ts";
import { supportOf, type Support } from "./support.ts";

/** An outline with how well the picture bears it out, 0 … 1. */
export interface Outline {
  readonly quad: Quad;
  readonly value: number;
}

/** Opposite sides run this nearly parallel; sides of a corner cross at least this much (sines). */
const mostParallel = 0.42;
const leastCrossing = 0.75;

/** A shorter side, as a share of the frame's shorter one, is no document's. */
const leastSide = 0.15;

/** A side with a smaller share of edge is none. */
const leastSupport = 0.25;

/** Share of a side at each end that is left out: cards have round corners (3.18 mm of 54). */
const roundCorner = 0.07;

/** An edge that goes on past the corner, here by this share of the side, is not the document's. */
const overshoot = { from: 0.015, to: 0.08, weight: 0.6 };

/** A line across a pair of nearly parallel ones, with its two crossings and its share of edge. */
interface Rung {
  readonly onA: Crossing;
  readonly onB: Crossing;
  readonly edge: SideEdge;
}

interface SideEdge {
  readonly within: number;
  readonly past: number;
}

/** The best outline that four of the lines make; undefined where none makes a plausible one. */
export function bestOutline(lines: readonly Line[], edges: Edges): Outline | undefined {
  const supports = lines.map((line) => supportOf(line, edges));
  const crossings = lines.map((a) => lines.map((b) => crossing(a, b, edges, leastCrossing)));
  let best: Outline | undefined;
  for (const [a, lineA] of lines.entries()) {
    for (const [b, lineB] of lines.entries()) {
      const sine = lineA.cos * lineB.sin - lineA.sin * lineB.cos;
      const [supportA, supportB] = [supports[a], supports[b]];
      if (b <= a || Math.abs(sine) > mostParallel || !supportA || !supportB) continue;
      const rungs = rungsBetween(crossings[a] ?? [], crossings[b] ?? [], supports, edges);
      best = bestOfRungs(rungs, supportA, supportB, edges, best);
    }
  }
  return best;
}

function rungsBetween(
  onA: readonly (Crossing | undefined)[],
  onB: readonly (Crossing | undefined)[],
  supports: readonly Support[],
  frame: { width: number; height: number },
): Rung[] {
  return supports.flatMap((support, at) => {
    const [a, b] = [onA[at], onB[at]];
    if (!a || !b) return [];
    const edge = sideEdge(support, a.onSecond, b.onSecond, frame);
    return edge ? [{ onA: a, onB: b, edge }] : [];
  });
}

/** How much edge a side has, and how far that goes on past its ends; undefined for too little. */
function sideEdge(
  support: Support,
  from: number,
  to: number,
  frame: { width: number; height: number },
): SideEdge | undefined {
  const length = to - from;
  if (Math.abs(length) < leastSide * Math.min(frame.width, frame.height)) return undefined;
  const within = support.along(from + roundCorner * length, to - roundCorner * length);
  if (within < leastSupport) return undefined;
  const [near, far] = [overshoot.from * length, overshoot.to * length];
  const past = support.along(from - far, from - near) + support.along(to + near, to + far);
  return { within, past: past / 2 };
}

function bestOfRungs(
  rungs: readonly Rung[],
  supportA: Support,
  supportB: Support,
  edges: Edges,
  bestSoFar: Outline | undefined,
): Outline | undefined {
  let best = bestSoFar;
  for (let i = 0; i < rungs.length; i++) {
    for (let j = i + 1; j < rungs.length; j++) {
      const [one, other] = [rungs[i], rungs[j]];
      if (!one || !other) continue;
      const sideA = sideEdge(supportA, one.onA.onFirst, other.onA.onFirst, edges);
      const sideB = sideA && sideEdge(supportB, one.onB.onFirst, other.onB.onFirst, edges);
      if (!sideA || !sideB) continue;
      const borne = borneOut([sideA, sideB, one.edge, other.edge]);
      if (borne <= (best?.value ?? 0)) continue;
      const quad = clockwise([one.onA, other.onA, other.onB, one.onB]);
      const value = borne * plausibility(quad, edges);
      if (value > (best?.value ?? 0)) best = { quad, value };
    }
  }
  return best;
}

/** A document has all four sides, and its edges end where it ends. */
function borneOut(sides: readonly SideEdge[]): number {
  const product = sides.reduce(
    (so, { within, past }) => so * within * (1 - overshoot.weight * past),
    1,
  );
  return product ** (1 / sides.length);
}

/** The same corners clockwise, from the one that lets the page lie as it lies in the picture. */
function clockwise([a, b, c, d]: Quad): Quad {
  const area = (c.x - a.x) * (d.y - b.y) - (c.y - a.y) * (d.x - b.x);
  return uprightFirst(area > 0 ? [a, b, c, d] : [a, d, c, b]);
}

/** Of the four ways to name the corners, the one whose top side runs most nearly to the right. */
function uprightFirst([a, b, c, d]: Quad): Quad {
  const ways: Quad[] = [
    [a, b, c, d],
    [b, c, d, a],
    [c, d, a, b],
    [d, a, b, c],
  ];
  return ways.reduce((best, way) => (rightwards(way) > rightwards(best) ? way : best));
}

/** How far a quad's top side runs to the right: 1 for level, -1 for upside down. */
function rightwards([from, to]: Quad): number {
  return (to.x - from.x) / distance(from, to);
}
