/** A place in a picture: pixels from the top left corner of the picture as it is shown (EXIF turned). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A document's outline: its corners clockwise, from the corner that becomes the page's top left. */
export type Quad = readonly [Point, Point, Point, Point];

/** Clockwise turn of the finished page, in degrees. */
export type Rotation = 0 | 90 | 180 | 270;

/** The outline that takes in the whole picture. */
export function wholePicture(size: { width: number; height: number }): Quad {
  const { width, height } = size;
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
}

/** Whether the corners run clockwise round a convex outline, so that it can be straightened. */
export function isConvex(quad: Quad): boolean {
  const [a, b, c, d] = quad;
  return turnsRight(a, b, c) && turnsRight(b, c, d) && turnsRight(c, d, a) && turnsRight(d, a, b);
}

/** The lengths of the four sides in pixels: top, right, bottom, left. */
export function sideLengths([a, b, c, d]: Quad): readonly [number, number, number, number] {
  return [distance(a, b), distance(b, c), distance(c, d), distance(d, a)];
}

/** The outline with every corner moved by the same rule. */
export function mapQuad(quad: Quad, move: (corner: Point) => Point): Quad {
  return [move(quad[0]), move(quad[1]), move(quad[2]), move(quad[3])];
}

/** The same outline, named so that the page comes out turned clockwise. */
export function turnQuad([a, b, c, d]: Quad, rotation: Rotation): Quad {
  const turned: Record<Rotation, Quad> = {
    0: [a, b, c, d],
    90: [d, a, b, c],
    180: [c, d, a, b],
    270: [b, c, d, a],
  };
  return turned[rotation];
}

/** Whether a corner lies on the picture's border, beyond it, or no further than so many pixels within. */
export function touchesBorder(
  quad: Quad,
  { width, height }: { width: number; height: number },
  within: number,
): boolean {
  return quad.some(
    ({ x, y }) => x <= within || y <= within || x >= width - within || y >= height - within,
  );
}

/** The middle of an outline: the mean of its corners. */
export function middleOf([a, b, c, d]: Quad): Point {
  return { x: (a.x + b.x + c.x + d.x) / 4, y: (a.y + b.y + c.y + d.y) / 4 };
}

/** Whether a place lies within a convex outline. */
export function isWithin(place: Point, [a, b, c, d]: Quad): boolean {
  return (
    turnsRight(a, b, place) &&
    turnsRight(b, c, place) &&
    turnsRight(c, d, place) &&
    turnsRight(d, a, place)
  );
}

/** The distance of two places in pixels. */
export function distance(from: Point, to: Point): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** How far the corner that moved the furthest has come from one outline to the other, in pixels. */
export function furthest(from: Quad, to: Quad): number {
  return Math.max(
    distance(from[0], to[0]),
    distance(from[1], to[1]),
    distance(from[2], to[2]),
    distance(from[3], to[3]),
  );
}

function turnsRight(a: Point, b: Point, c: Point): boolean {
  return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) > 0;
}
