import { blankPixels, type Pixels } from "../pixels.ts";

/** One plane of a video frame: where its rows begin in the bytes, and how far one is from the next. */
interface Plane {
  readonly offset: number;
  readonly stride: number;
}

/** A frame of brightness and, for each two by two pixels, colour: I420 with three planes, NV12 with two. */
export interface YuvFrame {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  readonly planes: readonly Plane[];
  /** How it is coded; a camera that does not say so means the television's older way. */
  readonly coding: {
    readonly matrix?: string | null | undefined;
    readonly fullRange?: boolean | null | undefined;
  };
}

/** The share of red and blue in brightness (ITU-R BT.709-6, and BT.601-7 for all else). */
const weights = { bt709: { red: 0.2126, blue: 0.0722 }, other: { red: 0.299, blue: 0.114 } };

/** The frame's pixels, reduced to `width` × `height`: each new one is the mean brightness of those under it. */
export function pixelsOfYuv(frame: YuvFrame, width: number, height: number): Pixels {
  const [luma, blueness, redness = { ...planeOf(blueness), offset: planeOf(blueness).offset + 1 }] =
    frame.planes;
  const [y, u, v] = [planeOf(luma), planeOf(blueness), planeOf(redness)];
  // In NV12 the two colours take turns.
  const between = frame.planes.length === 2 ? 2 : 1;
  const { bytes, coding } = frame;
  const { black, bright, redV, greenU, greenV, blueU } = coefficients(coding);
  const columns = bounds(frame.width, width);
  const rows = bounds(frame.height, height);
  const out = blankPixels(width, height);
  const sums = new Uint32Array(width);
  for (let row = 0, to = 0; row < height; row++) {
    const [top, bottom] = [rows[row] ?? 0, rows[row + 1] ?? 0];
    sums.fill(0);
    for (let at = top; at < bottom; at++) addRow(sums, bytes, y.offset + at * y.stride, columns);
    const half = (top + bottom) >> 2;
    for (let column = 0; column < width; column++, to += 4) {
      const [left, right] = [columns[column] ?? 0, columns[column + 1] ?? 0];
      const chroma = ((left + right) >> 2) * between;
      const cb = (bytes[u.offset + half * u.stride + chroma] ?? 128) - 128;
      const cr = (bytes[v.offset + half * v.stride + chroma] ?? 128) - 128;
      const mean = (sums[column] ?? 0) / ((bottom - top) * (right - left));
      const level = (mean - black) * bright;
      out.data[to] = level + redV * cr;
      out.data[to + 1] = level - greenU * cb - greenV * cr;
      out.data[to + 2] = level + blueU * cb;
      out.data[to + 3] = 255;
    }
  }
  return out;
}

/** Adds to each sum what a row has between two bounds. */
function addRow(sums: Uint32Array, bytes: Uint8Array, first: number, columns: Int32Array): void {
  for (let column = 0, x = first; column < sums.length; column++) {
    const end = first + (columns[column + 1] ?? 0);
    let sum = 0;
    for (; x < end; x++) sum += bytes[x] ?? 0;
    sums[column] = (sums[column] ?? 0) + sum;
  }
}

function planeOf(plane: Plane | undefined): Plane {
  if (!plane) throw new Error("The frame lacks a plane.");
  return plane;
}

/** What brightness and the two colour differences are worth in red, green and blue. */
function coefficients({ matrix, fullRange }: YuvFrame["coding"]) {
  const { red, blue } = matrix === "bt709" ? weights.bt709 : weights.other;
  const green = 1 - red - blue;
  const [black, white, swing] = fullRange ? [0, 255, 255] : [16, 235, 224];
  const [redV, blueU] = [(2 * (1 - red) * 255) / swing, (2 * (1 - blue) * 255) / swing];
  const [greenV, greenU] = [(red / green) * redV, (blue / green) * blueU];
  return { black, bright: 255 / (white - black), redV, greenU, greenV, blueU };
}

/** Where each of `count` parts of `pixels` begins; the last entry is the end. */
function bounds(pixels: number, count: number): Int32Array {
  return Int32Array.from({ length: count + 1 }, (_, at) => Math.floor((at * pixels) / count));
}
