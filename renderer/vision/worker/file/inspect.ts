import type { PictureRefusal } from "../../vision.ts";
import { inspectJpeg } from "./jpeg.ts";
import { inspectPng } from "./png.ts";
import { inspectWebp } from "./webp.ts";

/** What a picture file's structure says, before any decoder sees it. */
export interface FileStructure {
  /** Undefined where the header is not there or makes no sense. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Whether the file runs to its proper end. */
  readonly isComplete: boolean;
}

export type Inspected =
  | { kind: "picture"; mayBeTransparent: boolean }
  | { kind: "refused"; reason: PictureRefusal };

export const mostFileBytes = 50_000_000;
const mostPixels = 100_000_000;

/** Whether a file of this many bytes is worth reading; the reason where it is not. */
export function refuseSize(bytes: number): PictureRefusal | undefined {
  if (bytes === 0) return "empty";
  return bytes > mostFileBytes ? "file-too-large" : undefined;
}

/**
 * Judges a whole file by its magic, its header and its structure: only a complete JPEG, PNG or WebP
 * of at most 100 megapixels may go to the decoder. Chromium draws a cut JPEG without complaint,
 * grey where data is missing; such a page must never reach a customer's record.
 */
export function inspect(bytes: Uint8Array): Inspected {
  const format = formats.find(({ isOne }) => isOne(bytes));
  if (!format) return { kind: "refused", reason: "not-a-picture" };
  const { size, isComplete } = format.inspect(bytes);
  if (size && size.width * size.height > mostPixels) {
    return { kind: "refused", reason: "too-many-pixels" };
  }
  const isWhole = isComplete && size && size.width > 0 && size.height > 0;
  if (!isWhole) return { kind: "refused", reason: "damaged" };
  return { kind: "picture", mayBeTransparent: format.mayBeTransparent };
}

interface Format {
  readonly isOne: (bytes: Uint8Array) => boolean;
  readonly inspect: (bytes: Uint8Array) => FileStructure;
  readonly mayBeTransparent: boolean;
}

const formats: readonly Format[] = [
  {
    isOne: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
    inspect: inspectJpeg,
    mayBeTransparent: false,
  },
  {
    isOne: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    inspect: inspectPng,
    mayBeTransparent: true,
  },
  {
    isOne: (bytes) =>
      startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) &&
      startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]),
    inspect: inspectWebp,
    mayBeTransparent: true,
  },
];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
