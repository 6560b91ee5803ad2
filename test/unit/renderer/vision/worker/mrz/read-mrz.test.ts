import { createCanvas, type Canvas } from "@napi-rs/canvas";
import { beforeAll, expect, test, vi } from "vitest";
import { readablePixels } from "../../../../../../renderer/vision/worker/mrz/readable.ts";
import { readZone } from "../../../../../../renderer/vision/worker/mrz/read-zone.ts";
import { readMrz } from "../../../../../../renderer/vision/worker/mrz/read-mrz.ts";
import {
  readMrzIn,
  readMrzOn,
  readMrzOnAny,
} from "../../../../../../renderer/vision/worker/mrz/read-mrz-in.ts";
import { openShippedNetwork, openShippedReader } from "../../../../../servers/shipped-network.ts";
import { loadFonts } from "../../../../../specimens/art/sheet.ts";
import { photos } from "../../../../../specimens/catalogue.ts";
import { printedMrz } from "../../../../../specimens/printed-mrz.ts";
import { takePhoto, truthOf } from "../../../../../specimens/take-photo.ts";
import { sheetOf, side } from "../../mrz/sheet.ts";
import { icaoExamples } from "../../mrz/zones.ts";
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

test("stills that each hide another part of the zone are read together", async () => {
  const photo = withZone.find(({ name }) => name.startsWith("passport"));
  if (!photo) throw new Error("There is no such photo.");
  const [a, b, c, d] = truthOf(photo, frame).map(([x, y]) => ({ x, y }));
  if (!a || !b || !c || !d) throw new Error("A quad has four corners.");
  const hidden = (share: number) => {
    const canvas = createCanvas(frame.width, frame.height);
    const pen = canvas.getContext("2d");
    pen.drawImage(pictureOf(photo), 0, 0);
    pen.strokeStyle = "#e4e4e0";
    pen.lineWidth = 0.035 * Math.hypot(b.x - a.x, b.y - a.y);
    pen.beginPath();
    // Across both lines, from near the lower edge upwards.
    const foot = { x: d.x + share * (c.x - d.x), y: d.y + share * (c.y - d.y) };
    const head = { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
    pen.moveTo(foot.x, foot.y);
    pen.lineTo(foot.x + 0.24 * (head.x - foot.x), foot.y + 0.24 * (head.y - foot.y));
    pen.stroke();
    return readablePixels(pixelsOf(canvas));
  };
  const stills = [hidden(0.14), hidden(0.37), hidden(0.52)] as const;
  for (const still of stills) {
    expect((await readMrzOn(reader, still, [a, b, c, d]))?.valid).toBe(false);
  }
  const read = await readMrzOnAny(reader, stills, [a, b, c, d]);
  expect(read).toMatchObject({ lines: printedMrz(photo.of), valid: true });
});

test.each([
  ["above", [0]],
  ["below", [2]],
])(
  "a line of other print %s the zone that was taken for a part of it is left out",
  async (_, [row = 0]) => {
    const zone = icaoExamples[0]?.lines ?? [];
    const lines = zone.toSpliced(row, 0, "NOT A LINE OF THE ZONE 4711 BUT OF ITS SIZE");
    const place = lines.map((_line, at) => {
      const [left, y] = [side / 2 - 340, side / 2 + 192 + 38 * at];
      return { from: { x: left, y }, to: { x: left + 44 * 15.4, y }, tall: 15 };
    });
    const read = await readZone(reader, readablePixels(pixelsOf(sheetOf(lines))), place);
    expect(read).toMatchObject({ lines: zone, valid: true });
  },
);

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
