import { mapQuad, type Point, type Quad } from "../../geometry.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Width by height in millimetres of the documents whose proportions are known (ISO/IEC 7810). */
const documentSizes = {
  "ID-1": { width: 85.6, height: 53.98 },
  "ID-3": { width: 125, height: 88 },
} as const;

type DocumentSize = keyof typeof documentSizes;

const knownDocuments: readonly DocumentSize[] = ["ID-1", "ID-3"];

/** Corners are placed to about a pixel; 4 % keeps ID-1 (1.586) and ID-3 (1.420) well apart. */
const snapWithin = 1.04;

/** Focal lengths of webcams, phones and document cameras, in longer sides of the picture. */
const focalLength = { shortest: 0.6, usual: 0.9, longest: 3 };

/** Sides that converge less than this, as they cross the document, don't tell a focal length. */
const leastConvergence = 0.004;

/**
 * The real width by height of the document behind an outline, estimated under perspective with the
 * camera's centre in the picture's middle (Zhang and He, Whiteboard scanning and image enhancement,
 * 2007, section 3); the known document's where the outline can be one's.
 */
export function proportionsOf(quad: Quad, picture: Size): number {
  const { likely, least, most } = estimate(quad, picture);
  const name = knownBetween(least, most, likely);
  return name ? ofDocument(name, likely) : likely;
}

interface Estimate {
  readonly likely: number;
  readonly least: number;
  readonly most: number;
}

function estimate(quad: Quad, picture: Size): Estimate {
  const scale = Math.max(picture.width, picture.height);
  const [m1, m2, m4, m3] = mapQuad(quad, ({ x, y }) => ({
    x: (x - picture.width / 2) / scale,
    y: (y - picture.height / 2) / scale,
  }));
  const across = direction(m2, m1, triple(m1, m4, m3) / triple(m2, m4, m3));
  const down = direction(m3, m1, triple(m1, m4, m2) / triple(m3, m4, m2));
  const at = (focal: number): number => lengthAt(across, focal) / lengthAt(down, focal);
  const focal = focalLengthOf(across, down);
  if (focal) return { likely: at(focal), least: at(focal), most: at(focal) };
  const ends = [at(focalLength.shortest), at(focalLength.longest)];
  return { likely: at(focalLength.usual), least: Math.min(...ends), most: Math.max(...ends) };
}

/** The known document that may lie in this range of proportions, the one nearest to the likely. */
function knownBetween(least: number, most: number, likely: number): DocumentSize | undefined {
  const misfit = (name: DocumentSize): number =>
    Math.abs(Math.log(ofDocument(name, likely) / likely));
  return knownDocuments
    .filter((name) => {
      const proportions = ofDocument(name, likely);
      return proportions > least / snapWithin && proportions < most * snapWithin;
    })
    .toSorted((a, b) => misfit(a) - misfit(b))[0];
}

/** A known document's proportions, lying or standing as the likely ones do. */
function ofDocument(name: DocumentSize, likely: number): number {
  const { width, height } = documentSizes[name];
  return likely >= 1 ? width / height : height / width;
}

/** A side's direction in space; `z` tells how far the sides along it converge. */
interface Direction {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

function direction(to: Point, from: Point, k: number): Direction {
  return { x: k * to.x - from.x, y: k * to.y - from.y, z: k - 1 };
}

/** The focal length at which both directions are square to each other; undefined where it's noise. */
function focalLengthOf(across: Direction, down: Direction): number | undefined {
  if (Math.min(Math.abs(across.z), Math.abs(down.z)) < leastConvergence) return undefined;
  const squared = -(across.x * down.x + across.y * down.y) / (across.z * down.z);
  if (!(squared > 0)) return undefined;
  return Math.min(focalLength.longest, Math.max(focalLength.shortest, Math.sqrt(squared)));
}

function lengthAt({ x, y, z }: Direction, focal: number): number {
  return Math.hypot(x / focal, y / focal, z);
}

/** (a × b) · c of the points on the plane z = 1. */
function triple(a: Point, b: Point, c: Point): number {
  return (a.y - b.y) * c.x + (b.x - a.x) * c.y + (a.x * b.y - a.y * b.x);
}
