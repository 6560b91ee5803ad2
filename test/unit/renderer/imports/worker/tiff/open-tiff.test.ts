import { createCanvas, loadImage } from "@napi-rs/canvas";
import * as fc from "fast-check";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openTiff, readPixels } from "../../../../../../renderer/imports/worker/tiff/open-tiff.ts";
import { layoutOf } from "../../../../../../renderer/imports/worker/tiff/page-layout.ts";
import { readDirectories, tags } from "../../../../../../renderer/imports/worker/tiff/tiff-file.ts";
import { Unreadable } from "../../../../../../renderer/imports/worker/unreadable.ts";

const folder = resolve(import.meta.dirname, "../../../../../scans/files");
const names = [
  "rgb-lzw",
  "rgb-deflate-tiles",
  "rgb-packbits",
  "grey-none",
  "grey-lzw",
  "palette-lzw",
  "bilevel-g4",
  "bilevel-g4-lsb",
  "wide-g4",
] as const;

async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(resolve(folder, `${name}.tif`)));
}

/** The first page's pixels. */
async function pixelsOf(bytes: Uint8Array<ArrayBuffer>) {
  const [directory] = readDirectories(bytes);
  if (!directory) throw new Unreadable("no-pages");
  return readPixels(layoutOf(directory, bytes.length), bytes);
}

async function pngPixels(name: string) {
  const picture = await loadImage(resolve(folder, `${name}.png`));
  const context = createCanvas(picture.width, picture.height).getContext("2d");
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, picture.width, picture.height).data;
}

describe("what libtiff wrote is read pixel for pixel", () => {
  it.each(names)("%s", async (name) => {
    const pixels = await pixelsOf(await bytesOf(name));
    const wanted = await pngPixels(name.slice(0, name.indexOf("-")));
    expect(pixels.length).toBe(wanted.length);
    const apart = pixels.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - (wanted[at] ?? 0))),
      0,
    );
    // The palette's colours have 16 bits, and its writer rounded them another way.
    expect(apart).toBeLessThanOrEqual(name === "palette-lzw" ? 1 : 0);
  });

  it("with all of its pages", async () => {
    expect((await openTiff(await bytesOf("three-pages"))).pages).toBe(3);
  });
});

describe("a file that does not add up is refused", () => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  beforeAll(async () => {
    for (const name of names) files.set(name, await bytesOf(name));
  });

  it.each(names)("however %s is changed or cut", async (name) => {
    const whole = files.get(name) ?? new Uint8Array();
    const change = fc.record({
      at: fc.nat(whole.length - 1),
      // Where a number is changed, it is often to an extreme one.
      to: fc.oneof(fc.nat(255), fc.constantFrom(0, 0x7f, 0x80, 0xff)),
    });
    const changed = fc.record({
      changes: fc.array(change, { maxLength: 6 }),
      length: fc.oneof(fc.constant(whole.length), fc.nat(whole.length)),
    });
    await fc.assert(
      fc.asyncProperty(changed, async ({ changes, length }) => {
        const bytes = whole.slice();
        for (const { at, to } of changes) bytes[at] = to;
        const outcome = await pixelsOf(bytes.slice(0, length)).catch((error: unknown) => error);
        const isFair = outcome instanceof Uint8ClampedArray || outcome instanceof Unreadable;
        expect(isFair, String(outcome)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it("a cut page is never shown in part", async () => {
    const whole = files.get("grey-none") ?? new Uint8Array();
    await expect(pixelsOf(whole.slice(0, whole.length / 2))).rejects.toThrow(Unreadable);
  });
});

/** A little-endian TIFF of one page with these entries, all of one LONG. */
function tiffOf(entries: Readonly<Record<number, number>>, next = 0) {
  const list = Object.entries(entries);
  const bytes = new Uint8Array(8 + 2 + list.length * 12 + 4 + 64);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  view.setUint16(8, list.length, true);
  for (const [index, [tag, value]] of list.entries()) {
    const at = 10 + index * 12;
    view.setUint16(at, Number(tag), true);
    view.setUint16(at + 2, 4, true);
    view.setUint32(at + 4, 1, true);
    view.setUint32(at + 8, value, true);
  }
  view.setUint32(10 + list.length * 12, next, true);
  return bytes;
}

const page = {
  [tags.width]: 4,
  [tags.height]: 4,
  [tags.bitsPerSample]: 8,
  [tags.compression]: 1,
  [tags.photometric]: 1,
  [tags.stripOffsets]: 20,
  [tags.stripByteCounts]: 16,
};

async function reasonOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const outcome = await pixelsOf(bytes).catch((error: unknown) => error);
  return outcome instanceof Unreadable ? outcome.reason : "taken";
}

describe("limits", () => {
  it.each([
    ["nothing wrong", {}, "taken"],
    ["more than 100 megapixels", { [tags.width]: 20_000, [tags.height]: 6000 }, "too-many-pixels"],
    ["no width", { [tags.width]: 0 }, "damaged"],
    ["a strip beyond the end", { [tags.stripOffsets]: 9_000_000 }, "damaged"],
    ["a strip too short", { [tags.stripByteCounts]: 15 }, "damaged"],
    ["sixteen bits", { [tags.bitsPerSample]: 16 }, "tiff-unknown"],
    ["colours of print", { [tags.photometric]: 5 }, "tiff-unknown"],
    ["an old JPEG", { [tags.compression]: 6 }, "tiff-unknown"],
    ["a fax of the older kinds", { [tags.compression]: 3 }, "tiff-unknown"],
    ["floating point", { [tags.sampleFormat]: 3 }, "tiff-unknown"],
    ["no rows in a strip", { [tags.rowsPerStrip]: 0 }, "damaged"],
    ["tiles of no size", { [tags.tileOffsets]: 20, [tags.tileByteCounts]: 16 }, "damaged"],
  ])("%s", async (_what, change, reason) => {
    expect(await reasonOf(tiffOf({ ...page, ...change }))).toBe(reason);
  });

  it("pages that go in a circle", async () => {
    expect(await reasonOf(tiffOf(page, 8))).toBe("damaged");
  });

  it("a BigTIFF is told apart", async () => {
    const bytes = tiffOf(page);
    bytes[2] = 43;
    expect(await reasonOf(bytes)).toBe("tiff-unknown");
  });
});
