import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import {
  inspect,
  mostFileBytes,
  refuseSize,
} from "../../../../../../renderer/vision/worker/file/inspect.ts";
import { badFileBytes } from "../../../../../specimens/bad-files.ts";
import { badFiles } from "../../../../../specimens/catalogue.ts";
import { withOrientation } from "../../../../../specimens/exif.ts";

const canvas = createCanvas(64, 48);
const pen = canvas.getContext("2d");
for (let at = 0; at < 64; at++) {
  pen.fillStyle = `hsl(${at * 11}, 70%, 50%)`;
  pen.fillRect(at, 0, 1, 48);
}
const jpeg = canvas.encodeSync("jpeg", 90);
const png = canvas.encodeSync("png");
const webp = canvas.encodeSync("webp", 90);
const refused = (reason: string) => ({ kind: "refused", reason });

test("whole JPEG, PNG and WebP files go to the decoder; only the latter two may be transparent", () => {
  expect(inspect(jpeg)).toEqual({ kind: "picture", mayBeTransparent: false });
  expect(inspect(withOrientation(jpeg, 6))).toEqual({ kind: "picture", mayBeTransparent: false });
  expect(inspect(png)).toEqual({ kind: "picture", mayBeTransparent: true });
  expect(inspect(webp)).toEqual({ kind: "picture", mayBeTransparent: true });
});

test.each([
  ["JPEG", jpeg],
  ["PNG", png],
  ["WebP", webp],
])("a %s that ends early, anywhere, is damaged", (_, whole) => {
  for (const share of [0.2, 0.5, 0.9, 0.999]) {
    expect(inspect(whole.subarray(0, Math.floor(whole.length * share)))).toEqual(
      refused("damaged"),
    );
  }
});

test("bytes after a JPEG's end, as some phones leave them, do no harm", () => {
  expect(inspect(Buffer.concat([jpeg, Buffer.alloc(500)]))).toMatchObject({ kind: "picture" });
});

test("the end marker of a thumbnail is not the end of the picture", () => {
  const thumbnail = canvas.encodeSync("jpeg", 20);
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(thumbnail.length + 2, 2);
  const file = Buffer.concat([jpeg.subarray(0, 2), segment, thumbnail, jpeg.subarray(2)]);
  expect(inspect(file)).toMatchObject({ kind: "picture" });
  expect(inspect(file.subarray(0, file.length - 40))).toEqual(refused("damaged"));
});

test("a PNG with a bit turned over is damaged", () => {
  const turned = Buffer.from(png);
  const middle = turned.length >> 1;
  turned[middle] = (turned[middle] ?? 0) ^ 1;
  expect(inspect(turned)).toEqual(refused("damaged"));
});

test("more than 100 megapixels are refused by the header, before decoding", () => {
  const huge = badFileBytes(jpeg)[badFiles.hugePng];
  expect(inspect(huge ?? Buffer.alloc(0))).toEqual(refused("too-many-pixels"));
});

test.each([
  ["GIF", "GIF89a\u0001\u0000\u0001\u0000"],
  ["PDF", "%PDF-1.7\n"],
  ["BMP", "BM\u0036\u0000\u0000\u0000"],
  ["SVG", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ["HEIC", "\u0000\u0000\u0000\u0018ftypheic"],
  ["TIFF", "II*\u0000"],
  ["WAV", "RIFF\u0024\u0000\u0000\u0000WAVEfmt "],
  ["text", "a letter"],
])("a %s is no picture that the station takes", (_, text) => {
  expect(inspect(Buffer.from(text, "latin1"))).toEqual(refused("not-a-picture"));
});

test("an empty file and one over 50 MB are refused without reading them", () => {
  expect(refuseSize(0)).toBe("empty");
  expect(refuseSize(mostFileBytes)).toBeUndefined();
  expect(refuseSize(mostFileBytes + 1)).toBe("file-too-large");
});

test("no bytes whatever make the walk fail or run on", () => {
  for (const whole of [jpeg, png, webp]) {
    for (let at = 0; at < whole.length; at += 7) {
      const mutated = Buffer.from(whole);
      mutated.fill(at & 1 ? 0xff : 0x00, at, Math.min(at + 5, whole.length));
      expect(["picture", "refused"]).toContain(inspect(mutated).kind);
    }
  }
});
