import { readPixels } from "./draw.ts";
import { fitted, type Pixels } from "./pixels.ts";
import { reduce } from "./reduce.ts";

/** The window named a picture that this worker does not hold. */
export class NoSuchPicture extends Error {
  override readonly name = "NoSuchPicture";
}

/** Smaller and smaller copies of a picture. */
type Copies = readonly [Pixels, ...Pixels[]];

/** Where a picture came from. */
export interface Origin {
  /** The file; `null` for a still. */
  readonly file: Blob | null;
  /** Other stills of the same moment and size, for print that cannot be read in this one. */
  readonly others: readonly ImageBitmap[];
}

/** A picture as the worker keeps it. */
export interface StoredPicture extends Origin {
  readonly bitmap: ImageBitmap;
  /** Smaller copies for finding and previewing, largest first; made when first asked for. */
  readonly copies: () => Copies;
}

export interface Pictures {
  keep(id: number, bitmap: ImageBitmap, origin: Origin): void;
  has(id: number): boolean;
  get(id: number): StoredPicture;
  /** Closes the other stills: they have served. */
  forgetOthers(id: number): void;
  forget(id: number): void;
}

/** Enough for a sharp preview; small enough to be made in a few milliseconds. */
const largestCopy = 1600;
const smallestCopy = 400;

/** The pictures that the window has opened, by id. */
export function createPictures(): Pictures {
  const kept = new Map<number, StoredPicture>();
  return {
    keep(id, bitmap, origin) {
      let copies: Copies | undefined;
      kept.set(id, { ...origin, bitmap, copies: () => (copies ??= copiesOf(bitmap)) });
    },
    has: (id) => kept.has(id),
    get(id) {
      const picture = kept.get(id);
      if (!picture) throw new NoSuchPicture("There is no picture of this id.");
      return picture;
    },
    forgetOthers(id) {
      const picture = kept.get(id);
      if (!picture) return;
      for (const other of picture.others) other.close();
      kept.set(id, { ...picture, others: [] });
    },
    forget(id) {
      const picture = kept.get(id);
      for (const bitmap of [picture?.bitmap, ...(picture?.others ?? [])]) bitmap?.close();
      kept.delete(id);
    },
  };
}

/** The smallest copy whose longer side is at least that long, else the largest. */
export function copyFor({ copies }: StoredPicture, longerSide: number): Pixels {
  const [largest, ...smaller] = copies();
  const enough = smaller.findLast((copy) => Math.max(copy.width, copy.height) >= longerSide);
  return enough ?? largest;
}

function copiesOf(bitmap: ImageBitmap): Copies {
  const whole = { x: 0, y: 0, width: bitmap.width, height: bitmap.height };
  let last = readPixels(bitmap, whole, fitted(bitmap, largestCopy));
  const copies: [Pixels, ...Pixels[]] = [last];
  for (;;) {
    const half = { width: last.width >> 1, height: last.height >> 1 };
    const isUseful = Math.max(half.width, half.height) >= smallestCopy;
    if (!isUseful || half.width === 0 || half.height === 0) return copies;
    last = reduce(last, half.width, half.height);
    copies.push(last);
  }
}
