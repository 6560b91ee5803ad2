import {
  isConvex,
  mapQuad,
  sideLengths,
  turnQuad,
  type Quad,
  type Rotation,
} from "../../geometry.ts";
import { readPixels } from "../draw.ts";
import { blankPixels, type Pixels } from "../pixels.ts";
import { copyFor, type StoredPicture } from "../pictures.ts";
import { pageOnto } from "./homography.ts";
import { pageSize } from "./page-size.ts";
import { warp } from "./warp.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Nobody reads a thinner page: the outline was a slip. */
const leastSide = 32;

/** The size in pixels of the page that the outline gives; undefined where it is too thin for one. */
export function sizeOfPage(
  quad: Quad,
  rotation: Rotation,
  picture: Size,
  longerSide: number,
): Size | undefined {
  if (!isConvex(quad)) return undefined;
  const size = pageSize(turnQuad(quad, rotation), picture, longerSide);
  return Math.min(size.width, size.height) >= leastSide ? size : undefined;
}

/** The straightened page in full quality, of exactly this size. */
export function straighten(
  { bitmap }: StoredPicture,
  quad: Quad,
  rotation: Rotation,
  size: Size,
): Pixels {
  const area = areaAround(quad, bitmap);
  const scale = Math.min(1, density(size, quad));
  const reduced = {
    width: Math.max(1, Math.round(area.width * scale)),
    height: Math.max(1, Math.round(area.height * scale)),
  };
  const source = readPixels(bitmap, area, reduced);
  const inSource = mapQuad(quad, ({ x, y }) => ({
    x: ((x - area.x) * reduced.width) / area.width,
    y: ((y - area.y) * reduced.height) / area.height,
  }));
  return warpTurned(source, inSource, rotation, size);
}

/** The straightened page from the smallest copy that is fine enough: quick enough for dragging. */
export function straightenQuickly(
  picture: StoredPicture,
  quad: Quad,
  rotation: Rotation,
  size: Size | undefined,
): Pixels {
  // An outline that is folded while a corner is dragged has no page: an empty one says so.
  if (!size) return blankPixels(1, 1);
  const { width, height } = picture.bitmap;
  const source = copyFor(picture, density(size, quad) * Math.max(width, height));
  const [sx, sy] = [source.width / width, source.height / height];
  const inSource = mapQuad(quad, ({ x, y }) => ({ x: x * sx, y: y * sy }));
  return warpTurned(source, inSource, rotation, size);
}

function warpTurned(source: Pixels, quad: Quad, rotation: Rotation, size: Size): Pixels {
  const onto = pageOnto(turnQuad(quad, rotation), size.width, size.height);
  return warp(source, onto, size.width, size.height);
}

/** Page pixels for each pixel of the picture, along the longer sides. */
function density(size: Size, quad: Quad): number {
  return Math.max(size.width, size.height) / Math.max(...sideLengths(quad));
}

/** The part of the picture that the outline needs, with a margin for mixing at its edge. */
function areaAround(quad: Quad, picture: Size): { x: number; y: number } & Size {
  const margin = 4;
  const [xs, ys] = [quad.map((corner) => corner.x), quad.map((corner) => corner.y)];
  const left = within(Math.floor(Math.min(...xs)) - margin, picture.width - 1);
  const top = within(Math.floor(Math.min(...ys)) - margin, picture.height - 1);
  const right = within(Math.ceil(Math.max(...xs)) + margin, picture.width);
  const bottom = within(Math.ceil(Math.max(...ys)) + margin, picture.height);
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
