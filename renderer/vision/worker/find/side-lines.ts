import type { Point, Quad } from "../../geometry.ts";

/** Where a side's edge was found: `along` as a share of the side, `across` out of the outline. */
export interface SidePlace {
  readonly along: number;
  readonly across: number;
}

/** A straight line through two points. */
export interface SideLine {
  readonly from: Point;
  readonly to: Point;
}

/** Where a line runs beside a side: how far out of the outline at the side's start and at its end. */
export interface Offsets {
  readonly start: number;
  readonly end: number;
}

/**
 * The line through the places found along a side, by least squares; places further off it than `tolerance` are
 * dropped and the rest is fitted again.
 */
export function fitOffsets(places: readonly SidePlace[], tolerance: number): Offsets {
  let kept = places;
  let fit = leastSquares(kept);
  for (let round = 0; round < 4; round++) {
    const wide = tolerance * (round === 0 ? 3 : 1);
    const near = places.filter(
      ({ along, across }) => Math.abs(across - fit.start - (fit.end - fit.start) * along) < wide,
    );
    if (near.length < 4 || near.length === kept.length) break;
    kept = near;
    fit = leastSquares(kept);
  }
  return fit;
}

/** A side moved out by so much at its start and its end. */
export function moved(from: Point, to: Point, atStart: number, atEnd: number): SideLine {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [nx, ny] = [(to.y - from.y) / length, (from.x - to.x) / length];
  return {
    from: { x: from.x + atStart * nx, y: from.y + atStart * ny },
    to: { x: to.x + atEnd * nx, y: to.y + atEnd * ny },
  };
}

/** The outline whose sides lie on four lines (top, right, bottom, left); undefined where two of them never meet. */
export function quadOfLines([top, right, bottom, left]: readonly [
  SideLine,
  SideLine,
  SideLine,
  SideLine,
]): Quad | undefined {
  const [a, b] = [meeting(left, top), meeting(top, right)];
  const [c, d] = [meeting(right, bottom), meeting(bottom, left)];
  return a && b && c && d ? [a, b, c, d] : undefined;
}

function leastSquares(places: readonly SidePlace[]): Offsets {
  const count = places.length || 1;
  const meanAlong = places.reduce((sum, { along }) => sum + along, 0) / count;
  const meanAcross = places.reduce((sum, { across }) => sum + across, 0) / count;
  let [together, spread] = [0, 0];
  for (const { along, across } of places) {
    together += (along - meanAlong) * (across - meanAcross);
    spread += (along - meanAlong) ** 2;
  }
  const slope = spread > 0 ? together / spread : 0;
  const start = meanAcross - slope * meanAlong;
  return { start, end: start + slope };
}

function meeting(one: SideLine, other: SideLine): Point | undefined {
  const [ux, uy] = [one.to.x - one.from.x, one.to.y - one.from.y];
  const [vx, vy] = [other.to.x - other.from.x, other.to.y - other.from.y];
  const sine = ux * vy - uy * vx;
  if (Math.abs(sine) < 0.2 * Math.hypot(ux, uy) * Math.hypot(vx, vy)) return undefined;
  const along = ((other.from.x - one.from.x) * vy - (other.from.y - one.from.y) * vx) / sine;
  return { x: one.from.x + along * ux, y: one.from.y + along * uy };
}
