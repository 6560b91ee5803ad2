import { mapQuad, type Point, type Quad } from "../../geometry.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Width by height in millimetres of the documents whose proportions are known (ISO/IEC 7810). */
export const documentSizes = {
  "ID-1": { width: 85.6, height: 53.98 },
  "ID-3": { width: 125, height: 88 },
} as const;

export type DocumentSize = keyof typeof documentSizes;

const knownDocuments: readonly DocumentSize[] = ["ID-1", "ID-3"];

/** Perspective leaves this much doubt; 4 % keeps ID-1 (1.586) and ID-3 (1.420) well apart. */
const snapWithin = 0.04;

/** Focal lengths of phones, webcams and document cameras, in longer sides of the picture. */
const focalLength = { shortest: 0.6, usual: 0.9, longest: 3 };

/**
 * The real width by height of the document behind an outline, estimated under perspective with the
 * camera's centre in the picture's middle (Zhang and He, Whiteboard scanning and image enhancement,
 * 2007, section 3). Where the perspective is too weak to tell the focal length a usual one stands in.
 */
export function proportionsOf(quad: Quad, picture: Size): number {
  const scale = Math.max(picture.width, picture.height);
  const [m1, m2, m4, m3] = mapQuad(quad, ({ x, y }) => ({
    x: (x - picture.width / 2) / scale,
    y: (y - picture.height / 2) / scale,
  }));
  const k2 = triple(m1, m4, m3) / triple(m2, m4, m3);
  const k3 = triple(m1, m4, m2) / triple(m3, m4, m2);
  const across = direction(m2, m1, k2);
  const down = direction(m3, m1, k3);
  const f2 = focalLengthSquared(across, down);
  return Math.sqrt(squaredLength(across, f2) / squaredLength(down, f2));
}

/** The known document of nearly these proportions, lying or standing. */
export function documentOf(proportions: number): DocumentSize | undefined {
  const landscape = Math.max(proportions, 1 / proportions);
  return knownDocuments.find((name) => {
    const { width, height } = documentSizes[name];
    return Math.abs(landscape / (width / height) - 1) <= snapWithin;
  });
}

/** The proportions, or those of the known document that they nearly are. */
export function snapped(proportions: number): number {
  const name = documentOf(proportions);
  if (!name) return proportions;
  const { width, height } = documentSizes[name];
  return proportions >= 1 ? width / height : height / width;
}

interface Direction {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

function direction(to: Point, from: Point, k: number): Direction {
  return { x: k * to.x - from.x, y: k * to.y - from.y, z: k - 1 };
}

function focalLengthSquared(across: Direction, down: Direction): number {
  const depth = across.z * down.z;
  const squared = -(across.x * down.x + across.y * down.y) / depth;
  // With either pair of sides nearly parallel the quotient is noise.
  if (Math.abs(depth) < 1e-3 || !(squared > 0)) return focalLength.usual ** 2;
  return Math.min(focalLength.longest ** 2, Math.max(focalLength.shortest ** 2, squared));
}

function squaredLength({ x, y, z }: Direction, f2: number): number {
  return (x * x + y * y) / f2 + z * z;
}

/** (a × b) · c of the points on the plane z = 1. */
function triple(a: Point, b: Point, c: Point): number {
  return (a.y - b.y) * c.x + (b.x - a.x) * c.y + (a.x * b.y - a.y * b.x);
}
