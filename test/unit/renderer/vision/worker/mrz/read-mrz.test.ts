import { createCanvas, type Canvas } from "@napi-rs/canvas";
import { beforeAll, expect, test, vi } from "vitest";
import { readablePixels } from "../../../../../../renderer/vision/worker/mrz/readable.ts";
import { readMrz } from "../../../../../../renderer/vision/worker/mrz/read-mrz.ts";
import { readMrzIn, readMrzOn } from "../../../../../../renderer/vision/worker/mrz/read-mrz-in.ts";
import { openShippedNetwork } from "../../../../../servers/shipped-network.ts";
import { openShippedReader } from "../../../../../servers/shipped-reader.ts";
import { loadFonts } from "../../../../../specimens/art/sheet.ts";
import { photos } from "../../../../../specimens/catalogue.ts";
import { printedMrz } from "../../../../../specimens/printed-mrz.ts";
import { takePhoto, truthOf } from "../../../../../specimens/take-photo.ts";
import { pixelsOf } from "../../pixels-of.ts";

beforeAll(loadFonts);

// A photo takes seconds to draw where other work goes on.
vi.setConfig({ testTimeout: 60_000 });

const reader = await openShippedReader();
const network = await openShippedNetwork();
const frame = { width: 1600, height: 900 };
const withZone = photos.filter(({ of }) => printedMrz(of).length > 0);

function turned(picture: Canvas, quarters: number): Canvas {
  const isUpright = quarters % 2 === 0;
  const canvas = isUpright
    ? createCanvas(picture.width, picture.height)
    : createCanvas(picture.height, picture.width);
  const pen = canvas.getContext("2d");
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((quarters * Math.PI) / 2);
  pen.drawImage(picture, -picture.width / 2, -picture.height / 2);
  return canvas;
}

const drawn = new Map<string, Canvas>();

/** A specimen's photo, drawn once. */
function pictureOf(photo: (typeof photos)[number]): Canvas {
  const picture = drawn.get(photo.name) ?? takePhoto(photo, frame);
  drawn.set(photo.name, picture);
  return picture;
}

test.each(withZone)("$name: every line is read, and valid", async (photo) => {
  const picture = readablePixels(pixelsOf(pictureOf(photo)));
  const read = await readMrzIn(reader, network, picture);
  expect(read).toMatchObject({ lines: printedMrz(photo.of), valid: true });
});

test.each([1, 2, 3])("pictures turned by %i quarters read as well", async (quarters) => {
  const card = withZone.find(({ name }) => name.startsWith("national-id-back"));
  const passport = withZone.find(({ name }) => name.startsWith("passport"));
  for (const photo of [card, passport]) {
    if (!photo) throw new Error("There is no such photo.");
    const picture = readablePixels(pixelsOf(turned(pictureOf(photo), quarters)));
    const read = await readMrzIn(reader, network, picture);
    expect(read).toMatchObject({ lines: printedMrz(photo.of), valid: true });
  }
});

test("a page that lies aslant is straightened by its outline first", async () => {
  const [photo] = withZone;
  if (!photo) throw new Error("There are no photos.");
  const picture = pictureOf(photo);
  const canvas = createCanvas(1500, 1500);
  const pen = canvas.getContext("2d");
  pen.translate(750, 750);
  pen.rotate(0.6);
  pen.drawImage(picture, -800, -450);
  const [cos, sin] = [Math.cos(0.6), Math.sin(0.6)];
  const [a, b, c, d] = truthOf(photo, frame).map(([x, y]) => ({
    x: 750 + (x - 800) * cos - (y - 450) * sin,
    y: 750 + (x - 800) * sin + (y - 450) * cos,
  }));
  if (!a || !b || !c || !d) throw new Error("A quad has four corners.");
  const aslant = readablePixels(pixelsOf(canvas));
  expect((await readMrz(reader, aslant))?.valid ?? false).toBe(false);
  const expected = { lines: printedMrz(photo.of), valid: true };
  expect(await readMrzOn(reader, aslant, [a, b, c, d])).toMatchObject(expected);
});

test("a side without a zone gives nothing valid", async () => {
  const photo = photos.find(({ of }) => printedMrz(of).length === 0);
  if (!photo) throw new Error("There is no such photo.");
  const read = await readMrz(reader, readablePixels(pixelsOf(takePhoto(photo, frame))));
  expect(read?.valid ?? false).toBe(false);
});

test("a blank picture and one of a single pixel hold nothing", async () => {
  for (const [width, height] of [
    [800, 600],
    [1, 1],
    [1, 900],
  ] as const) {
    const picture = readablePixels(pixelsOf(createCanvas(width, height)));
    expect(await readMrzIn(reader, network, picture)).toBeNull();
  }
});
