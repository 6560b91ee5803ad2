import type { Canvas } from "@napi-rs/canvas";
import { beforeAll, describe, expect, it, test } from "vitest";
import { defaultSettings } from "../../../../../../preload/contract/settings.ts";
import { verdictOf, type Verdict } from "../../../../../../renderer/pages/verdict.ts";
import { wholePicture, type Quad } from "../../../../../../renderer/vision/geometry.ts";
import { judge } from "../../../../../../renderer/vision/worker/judge/judge.ts";
import { loadFonts } from "../../../../../specimens/art/sheet.ts";
import { sides } from "../../../../../specimens/catalogue.ts";
import { drawSide } from "../../../../../specimens/draw-side.ts";
import {
  blurred,
  dark,
  faded,
  glaring,
  onScreen,
  small,
  type Flawed,
} from "../../../../../specimens/flaws.ts";
import { pixelsOf } from "../../pixels-of.ts";

let card: Canvas;
beforeAll(() => {
  loadFonts();
  card = drawSide(sides.nationalIdFront);
});

const picture = { width: 4000, height: 3000 };
const inside: Quad = [
  { x: 900, y: 700 },
  { x: 2900, y: 700 },
  { x: 2900, y: 1961 },
  { x: 900, y: 1961 },
];

function verdictOn(canvas: Canvas, quad: Quad = inside): Verdict {
  const page = pixelsOf(canvas);
  const measures = judge(page, quad, picture);
  const { width, height } = page;
  const made = { mediaType: "image/jpeg", bytes: Uint8Array.of(0xff), width, height } as const;
  return verdictOf({ page: made, measures }, "NATIONAL_ID", defaultSettings.quality);
}

test("a sharp, evenly lit page has no flaws", () => {
  expect(verdictOn(blurred(card, 0))).toMatchObject({ flaws: [], stops: [] });
});

describe.each<[flaw: string, make: Flawed, fine: number, warns: number, stops: number]>([
  ["blurred", blurred, 1.5, 2, 3],
  ["too-dark", dark, 0.4, 0.35, 0.22],
  ["glare", glaring, 38, 48, 160],
  ["too-small", small, 720, 620, 340],
  ["grey-copy", faded, 0.5, 0.2, 0.1],
])("%s", (flaw, make, fine, warns, stops) => {
  it("is not said of a page that is just good enough", () => {
    expect(verdictOn(make(card, fine)).flaws).not.toContain(flaw);
  });

  it("is said of one that is just not", () => {
    const verdict = verdictOn(make(card, warns));
    expect(verdict.flaws).toContain(flaw);
    expect(verdict.stops).not.toContain(flaw);
  });

  it("stops one that cannot be used", () => {
    expect(verdictOn(make(card, stops)).stops).toContain(flaw);
  });
});

describe("a picture of a screen", () => {
  it.each([300, 428, 600])("is told by its grid, with %i pixels across the card", (pixels) => {
    expect(verdictOn(onScreen(card, pixels)).stops).toContain("screen");
  });

  it.each([sides.nationalIdBack, sides.licenceFront, sides.passportPage])(
    "is not what fine print is taken for: $title",
    (side) => {
      expect(verdictOn(blurred(drawSide(side), 0)).flaws).not.toContain("screen");
    },
  );
});

test("an outline that reaches the picture's border is cut off", () => {
  const [, b, c, d] = inside;
  const touching: Quad = [{ x: 5, y: 700 }, b, c, d];
  expect(verdictOn(blurred(card, 0), touching).stops).toEqual(["cut-off"]);
});

test("the whole picture, taken on purpose, is not cut off", () => {
  expect(verdictOn(blurred(card, 0), wholePicture(picture)).flaws).toEqual([]);
});
