import type { Canvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { distance, type Quad } from "../../../../../../renderer/vision/geometry.ts";
import { findCards } from "../../../../../../renderer/vision/worker/cards/find-cards.ts";
import { cornersOf, drawSheet, papers, type Laid } from "../../../../../scans/sheet.ts";

const card = { width: 85.6, height: 53.98 };
const passport = { width: 125, height: 88 };

function pixelsOf(canvas: Canvas) {
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  return { width, height, data: new Uint8ClampedArray(data) };
}

async function found(laid: readonly Laid[], options: Parameters<typeof drawSheet>[1] = {}) {
  const canvas = await drawSheet(laid, options);
  return findCards(pixelsOf(canvas), canvas);
}

/** How far the corners of an outline lie from where the document was put, in millimetres; the worst. */
function apart(quad: Quad | undefined, laid: Laid, size: { width: number; height: number }) {
  if (!quad) return Infinity;
  return Math.max(
    ...cornersOf(laid, size).map(
      (corner) => Math.min(...quad.map((at) => distance(at, corner))) / (150 / 25.4),
    ),
  );
}

const upper = { art: "national-id-front", x: 80, y: 70, turn: 2 };
const lower = { art: "national-id-back", x: 110, y: 190, turn: -3 };

describe("on a scanner's sheet", () => {
  it("two cards one above the other are found, the upper one first", async () => {
    const quads = await found([lower, upper]);
    expect(quads).toHaveLength(2);
    expect(apart(quads[0], upper, card)).toBeLessThan(0.8);
    expect(apart(quads[1], lower, card)).toBeLessThan(0.8);
  });

  it("two cards side by side are found, the left one first, also under a dark lid", async () => {
    const left = { art: "driving-licence-front", x: 55, y: 60, turn: 1 };
    const right = { art: "driving-licence-back", x: 155, y: 66 };
    const quads = await found([right, left], { lid: "#181818" });
    expect(quads).toHaveLength(2);
    expect(apart(quads[0], left, card)).toBeLessThan(0.8);
    expect(apart(quads[1], right, card)).toBeLessThan(0.8);
  });

  it("one passport page is found, on letter paper too", async () => {
    const page = { art: "passport-page", x: 100, y: 110, turn: -4 };
    const quads = await found([page], { paper: papers.letter });
    expect(quads).toHaveLength(1);
    expect(apart(quads[0], page, passport)).toBeLessThan(0.9);
  });

  it("nothing is found where nothing lies, or where it is no card", async () => {
    expect(await found([])).toEqual([]);
    const canvas = await drawSheet([]);
    const ctx = canvas.getContext("2d");
    ctx.fillStyle = "#345";
    // A letter's lines, a stamp, and a square.
    for (let line = 0; line < 30; line++) ctx.fillRect(150, 200 + line * 40, 900, 12);
    ctx.fillRect(300, 1500, 200, 200);
    expect(findCards(pixelsOf(canvas), canvas)).toEqual([]);
  });

  it("nothing is found on a desk, which is no lid", async () => {
    expect(await found([upper], { lid: "#8a7a60" })).toEqual([]);
  });
});
