import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { imageSize } from "image-size";
import { beforeAll, expect, test } from "vitest";
import { loadFonts } from "../../specimens/art/sheet.ts";
import { badFileBytes, writeOversizedJpeg } from "../../specimens/bad-files.ts";
import { badFiles, photos, sides } from "../../specimens/catalogue.ts";
import { drawSide } from "../../specimens/draw-side.ts";
import { withOrientation } from "../../specimens/exif.ts";
import { takePhoto, truthOf } from "../../specimens/take-photo.ts";

const smallFrame = { width: 320, height: 180 };
const [photo] = photos;
if (!photo) throw new Error("The catalogue has no photo");

beforeAll(loadFonts);

test("the same specimen gives the same bytes each time", () => {
  const once = takePhoto(photo, smallFrame).encodeSync("jpeg", 90);
  const again = takePhoto(photo, smallFrame).encodeSync("jpeg", 90);
  expect(again.equals(once)).toBe(true);
});

test("inside the true corners lies the light card, outside the darker desk", () => {
  const picture = takePhoto(photo, smallFrame);
  const quad = truthOf(photo, smallFrame);
  const middle = quad
    .map(([x, y]) => [x / 4, y / 4])
    .reduce(([a = 0, b = 0], [x = 0, y = 0]) => [a + x, b + y]);
  const [cx = 0, cy = 0] = middle;
  // The lower left corner of the front carries nothing but its ground.
  const [x, y] = quad[3];
  const towards = (share: number) =>
    brightness(picture, x + (cx - x) * share, y + (cy - y) * share);
  expect(towards(0.1)).toBeGreaterThan(towards(-0.12) + 40);
});

test("cards are drawn at 508 DPI", () => {
  const card = drawSide(sides.nationalIdBack);
  expect([card.width, card.height]).toEqual([1712, 1080]);
});

test("the orientation that is written is the one that readers find", () => {
  const jpeg = drawSide(sides.nationalIdFront).encodeSync("jpeg", 60);
  expect(imageSize(withOrientation(jpeg, 6))).toMatchObject({
    width: 1712,
    height: 1080,
    orientation: 6,
  });
});

test("the bad files are bad in the way that their names say", () => {
  const bytes = badFileBytes(drawSide(sides.nationalIdFront).encodeSync("jpeg", 60));
  const of = (file: string): Buffer => bytes[file] ?? Buffer.from("missing");
  expect(of(badFiles.empty)).toHaveLength(0);
  expect(of(badFiles.truncated).subarray(0, 2).toString("hex")).toBe("ffd8");
  expect(of(badFiles.truncated).subarray(-2).toString("hex")).not.toBe("ffd9");
  expect(imageSize(of(badFiles.gif)).type).toBe("gif");
  expect(imageSize(of(badFiles.hugePng))).toMatchObject({
    type: "png",
    width: 20_000,
    height: 20_000,
  });
  expect(of(badFiles.pdf).subarray(0, 5).toString()).toBe("%PDF-");
  expect(() => imageSize(of(badFiles.text))).toThrow();
});

test("the oversized file is a JPEG of more than 50 MB", async () => {
  const folder = await mkdtemp(join(tmpdir(), "specimens-"));
  try {
    const path = join(folder, "large.jpg");
    await writeOversizedJpeg(path, drawSide(sides.nationalIdFront).encodeSync("jpeg", 60));
    expect((await stat(path)).size).toBeGreaterThan(50 * 1024 * 1024);
  } finally {
    await rm(folder, { recursive: true });
  }
});

function brightness(picture: ReturnType<typeof takePhoto>, x: number, y: number): number {
  const { data } = picture.getContext("2d").getImageData(Math.round(x), Math.round(y), 1, 1);
  return ((data[0] ?? 0) + (data[1] ?? 0) + (data[2] ?? 0)) / 3;
}
