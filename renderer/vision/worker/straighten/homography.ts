import type { Point, Quad } from "../../geometry.ts";

/** The plane's mapping (x, y) → ((ax + by + c) / (gx + hy + 1), (dx + ey + f) / (gx + hy + 1)). */
export interface Homography {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
  readonly g: number;
  readonly h: number;
}

/**
 * The mapping of a page of `width` × `height` onto a convex outline, corner onto corner
 * (Heckbert, Fundamentals of Texture Mapping, 1989, section 2.2.3).
 */
export function pageOnto(quad: Quad, width: number, height: number): Homography {
  const [p, q, r, s] = quad;
  const [x1, y1, x2, y2] = [q.x - r.x, q.y - r.y, s.x - r.x, s.y - r.y];
  const [x3, y3] = [p.x - q.x + r.x - s.x, p.y - q.y + r.y - s.y];
  const area = x1 * y2 - x2 * y1;
  const g = (x3 * y2 - x2 * y3) / area;
  const h = (x1 * y3 - x3 * y1) / area;
  return {
    a: (q.x - p.x + g * q.x) / width,
    b: (s.x - p.x + h * s.x) / height,
    c: p.x,
    d: (q.y - p.y + g * q.y) / width,
    e: (s.y - p.y + h * s.y) / height,
    f: p.y,
    g: g / width,
    h: h / height,
  };
}

/** Where a point goes. */
export function applyHomography(to: Homography, { x, y }: Point): Point {
  const w = to.g * x + to.h * y + 1;
  return { x: (to.a * x + to.b * y + to.c) / w, y: (to.d * x + to.e * y + to.f) / w };
}
