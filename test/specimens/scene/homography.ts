/** A point in pixels or millimetres. */
export type Point = readonly [x: number, y: number];

/** Four corners, clockwise from the document's own top left. */
export type Quad = readonly [Point, Point, Point, Point];

/** A projective map of the plane: three rows of three, the last number 1. */
export type Homography = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/**
 * The projective map that takes the rectangle (0, 0) … (width, height) to that quad (Heckbert 1989,
 * "square to quad"); the quad must be convex.
 */
export function rectangleToQuad(width: number, height: number, quad: Quad): Homography {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = quad;
  const [dx1, dx2, sx] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, sy] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  return [
    (x1 - x0 + g * x1) / width,
    (x3 - x0 + h * x3) / height,
    x0,
    (y1 - y0 + g * y1) / width,
    (y3 - y0 + h * y3) / height,
    y0,
    g / width,
    h / height,
    1,
  ];
}

/** The map that undoes a map. */
export function inverted(map: Homography): Homography {
  const [a, b, c, d, e, f, g, h, i] = map;
  const scale = 1 / (a * e - b * d);
  return [
    (e * i - f * h) * scale,
    (c * h - b * i) * scale,
    (b * f - c * e) * scale,
    (f * g - d * i) * scale,
    (a * i - c * g) * scale,
    (c * d - a * f) * scale,
    (d * h - e * g) * scale,
    (b * g - a * h) * scale,
    1,
  ];
}

/** Writes where a map takes a point; for loops over millions of pixels, which cannot afford an object each. */
export function mapInto(map: Homography, x: number, y: number, result: Float64Array): void {
  const depth = map[6] * x + map[7] * y + map[8];
  result[0] = (map[0] * x + map[1] * y + map[2]) / depth;
  result[1] = (map[3] * x + map[4] * y + map[5]) / depth;
}

/** Where a map takes a point. */
export function mapped(map: Homography, [x, y]: Point): Point {
  const [a, b, c, d, e, f, g, h, i] = map;
  const depth = g * x + h * y + i;
  return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
}

/** The area of a quad, negative when it runs anticlockwise. */
export function areaOf(quad: Quad): number {
  const [[ax, ay], [bx, by], [cx, cy], [dx, dy]] = quad;
  return ((cx - ax) * (dy - by) - (dx - bx) * (cy - ay)) / 2;
}
