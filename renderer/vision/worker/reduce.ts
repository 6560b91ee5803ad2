import { blankPixels, type Pixels } from "./pixels.ts";

/** The picture reduced to exactly `width` × `height` by averaging the area under each new pixel. */
export function reduce(pixels: Pixels, width: number, height: number): Pixels {
  if (width === pixels.width && height === pixels.height) return pixels;
  const out = blankPixels(width, height);
  const columns = spansOf(pixels.width, width);
  const rows = spansOf(pixels.height, height);
  const squeezed = new Float32Array(width * 3);
  const sums = new Float32Array(width * 3);
  for (let y = 0, row = -1; y < height; y++) {
    const [first, last] = [rows.first[y] ?? 0, rows.last[y] ?? 0];
    sums.fill(0);
    for (let next = first; next <= last; next++) {
      // The row on the border of two new ones counts for both.
      if (next !== row) squeezeRow(pixels, next, columns, squeezed);
      row = next;
      const share = shareOf(rows, y, next);
      for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + share * (squeezed[i] ?? 0);
    }
    for (let i = 0, o = y * width * 4; i < sums.length; i += 3, o += 4) {
      out.data[o] = sums[i] ?? 0;
      out.data[o + 1] = sums[i + 1] ?? 0;
      out.data[o + 2] = sums[i + 2] ?? 0;
      out.data[o + 3] = 255;
    }
  }
  return out;
}

/** For each new place in a row the first and the last old one under it, and the shares that these two and all between have. */
interface Spans {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly head: Float32Array;
  readonly inner: Float32Array;
  readonly tail: Float32Array;
}

function spansOf(from: number, to: number): Spans {
  const [first, last] = [new Int32Array(to), new Int32Array(to)];
  const [head, inner, tail] = [new Float32Array(to), new Float32Array(to), new Float32Array(to)];
  const step = from / to;
  for (let at = 0; at < to; at++) {
    const [start, end] = [at * step, Math.min(from, (at + 1) * step)];
    const low = Math.floor(start);
    const high = Math.max(low, Math.ceil(end) - 1);
    first[at] = low;
    last[at] = high;
    head[at] = (Math.min(low + 1, end) - start) / (end - start);
    inner[at] = 1 / (end - start);
    tail[at] = (end - high) / (end - start);
  }
  return { first, last, head, inner, tail };
}

function shareOf({ first, last, head, inner, tail }: Spans, at: number, place: number): number {
  if (place === first[at]) return head[at] ?? 0;
  return (place === last[at] ? tail[at] : inner[at]) ?? 0;
}

/** One row averaged into colours, three values each. */
function squeezeRow(
  { data, width }: Pixels,
  row: number,
  { first, last, head, inner, tail }: Spans,
  to: Float32Array,
): void {
  const begin = row * width * 4;
  for (let x = 0, o = 0; x < first.length; x++, o += 3) {
    let i = begin + (first[x] ?? 0) * 4;
    const end = begin + (last[x] ?? 0) * 4;
    let share = head[x] ?? 0;
    let red = share * (data[i] ?? 0);
    let green = share * (data[i + 1] ?? 0);
    let blue = share * (data[i + 2] ?? 0);
    share = inner[x] ?? 0;
    for (i += 4; i < end; i += 4) {
      red += share * (data[i] ?? 0);
      green += share * (data[i + 1] ?? 0);
      blue += share * (data[i + 2] ?? 0);
    }
    if (i === end) {
      share = tail[x] ?? 0;
      red += share * (data[i] ?? 0);
      green += share * (data[i + 1] ?? 0);
      blue += share * (data[i + 2] ?? 0);
    }
    to[o] = red;
    to[o + 1] = green;
    to[o + 2] = blue;
  }
}
