import { createCanvas, type Canvas } from "@napi-rs/canvas";
import { beforeAll, expect, test, vi } from "vitest";
import { printedSide } from "../../../../../../renderer/vision/printed-side.ts";
import { pageIn } from "../../../../../../renderer/vision/worker/mrz/page.ts";
import { readablePixels } from "../../../../../../renderer/vision/worker/mrz/readable.ts";
import { readDates } from "../../../../../../renderer/vision/worker/print/read-dates.ts";
import { openShippedPrintReader } from "../../../../../servers/shipped-print-reader.ts";
import { loadFonts } from "../../../../../specimens/art/sheet.ts";
import { photos, type SpecimenPhoto } from "../../../../../specimens/catalogue.ts";
import { drawSide } from "../../../../../specimens/draw-side.ts";
import { takePhoto, truthOf } from "../../../../../specimens/take-photo.ts";
import { pixelsOf } from "../../pixels-of.ts";

beforeAll(loadFonts);

// A photo takes seconds to draw where other work goes on.
vi.setConfig({ testTimeout: 60_000 });

const reader = await openShippedPrintReader();
const shown = photos.filter(({ of }) => of.kind === "passport" || of.kind === "national-id");
const fronts = shown.filter(({ of }) => of.kind === "passport" || of.side === "front");

function datesOf({ of: { holding } }: SpecimenPhoto): string[] {
  return [holding.person.birthDate, holding.issueDate, holding.expiryDate];
}

/** A drawing of the size that is read, turned by so many quarters. */
function drawn({ of }: SpecimenPhoto, quarters: number): Canvas {
  const art = drawSide(of);
  const canvas = createCanvas(printedSide, Math.round((printedSide * art.height) / art.width));
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#888";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((quarters * Math.PI) / 2);
  pen.drawImage(art, -canvas.width / 2, -canvas.height / 2, canvas.width, canvas.height);
  return canvas;
}

test.each(fronts)("$name: the dates that it shows are read in its photo", (photo) => {
  const frame = { width: 2400, height: 1350 };
  const picture = readablePixels(pixelsOf(takePhoto(photo, frame)));
  const [a, b, c, d] = truthOf(photo, frame).map(([x, y]) => ({ x, y }));
  if (!a || !b || !c || !d) throw new Error("The photo shows nothing.");
  const { width, height } = drawn(photo, 0);
  const page = pageIn(picture, [a, b, c, d], { width, height });
  const pixels = page.read({ x: 0, y: 0, width, height }, { width, height });
  expect(readDates(reader, pixels)).toEqual(datesOf(photo));
});

test("a page that stands on its head is read as well", () => {
  const passport = fronts.find(({ of }) => of.kind === "passport");
  if (!passport) throw new Error("There is no passport.");
  expect(readDates(reader, pixelsOf(drawn(passport, 2)))).toEqual(datesOf(passport));
});

test("a side without a date gives none, nor does an empty page", () => {
  const back = shown.find(({ of }) => of.side === "back");
  if (!back) throw new Error("There is no back.");
  expect(readDates(reader, pixelsOf(drawn(back, 0)))).toEqual([]);
  expect(readDates(reader, pixelsOf(createCanvas(400, 300)))).toEqual([]);
});
