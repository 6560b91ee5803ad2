import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { turnQuad, wholePicture, type Quad } from "../../../../../../renderer/vision/geometry.ts";
import type { Pixels } from "../../../../../../renderer/vision/worker/pixels.ts";
import { pageOnto } from "../../../../../../renderer/vision/worker/straighten/homography.ts";
import { warp } from "../../../../../../renderer/vision/worker/straighten/warp.ts";
import { pixelsOf } from "../../pixels-of.ts";

const squares = { across: 8, down: 5 };
const colours = ["#c81e1e", "#1e5ac8", "#f0f0e6", "#141414"];

/** Which colour a square of the board has; no two neighbours share one. */
function colourOf(column: number, row: number): string {
  return colours[(column + 2 * row) % colours.length] ?? "";
}

/** A board of coloured squares, seen in perspective: each square drawn as the quad it appears as. */
function boardIn(quad: Quad): Pixels {
  const canvas = createCanvas(1200, 900);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#5a6e50";
  pen.fillRect(0, 0, 1200, 900);
  const { a, b, c, d, e, f, g, h } = pageOnto(quad, squares.across, squares.down);
  const place = (x: number, y: number): [number, number] => {
    const w = g * x + h * y + 1;
    return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
  };
  for (let row = 0; row < squares.down; row++) {
    for (let column = 0; column < squares.across; column++) {
      pen.fillStyle = colourOf(column, row);
      pen.beginPath();
      pen.moveTo(...place(column, row));
      pen.lineTo(...place(column + 1, row));
      pen.lineTo(...place(column + 1, row + 1));
      pen.lineTo(...place(column, row + 1));
      pen.fill();
    }
  }
  return pixelsOf(canvas);
}

/** The same board drawn straight. */
function straightBoard(width: number, height: number): Pixels {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  for (let row = 0; row < squares.down; row++) {
    for (let column = 0; column < squares.across; column++) {
      pen.fillStyle = colourOf(column, row);
      pen.fillRect(
        (column * width) / squares.across,
        (row * height) / squares.down,
        width / squares.across,
        height / squares.down,
      );
    }
  }
  return pixelsOf(canvas);
}

/** Likeness in decibels: above 30 the eye sees no difference. */
function likeness(one: Pixels, other: Pixels): number {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  const squared = one.data.reduce(
    (sum, value, at) => sum + (value - (other.data[at] ?? 0)) ** 2,
    0,
  );
  return 10 * Math.log10(255 ** 2 / (squared / one.data.length));
}

function isSame(one: Pixels, other: Pixels): boolean {
  return Buffer.from(one.data).equals(Buffer.from(other.data));
}

const seen: Quad = [
  { x: 210, y: 140 },
  { x: 1010, y: 90 },
  { x: 1090, y: 690 },
  { x: 120, y: 610 },
];

test("a board seen in perspective comes out straight and in its colours", () => {
  const page = warp(boardIn(seen), pageOnto(seen, 800, 500), 800, 500);
  expect(likeness(page, straightBoard(800, 500))).toBeGreaterThan(25);
});

test("every square's middle has exactly its colour", () => {
  const page = warp(boardIn(seen), pageOnto(seen, 800, 500), 800, 500);
  const expected = straightBoard(800, 500);
  for (let row = 0; row < squares.down; row++) {
    for (let column = 0; column < squares.across; column++) {
      const at = ((row * 100 + 50) * 800 + column * 100 + 50) * 4;
      expect(page.data.subarray(at, at + 4)).toEqual(expected.data.subarray(at, at + 4));
    }
  }
});

test("the whole picture at its own size comes out bit for bit", () => {
  const picture = boardIn(seen);
  const page = warp(picture, pageOnto(wholePicture(picture), 1200, 900), 1200, 900);
  expect(isSame(page, picture)).toBe(true);
});

test("four quarter turns give back every pixel", () => {
  const original = straightBoard(80, 50);
  let page = original;
  for (let turns = 0; turns < 4; turns++) {
    const { width, height } = page;
    page = warp(page, pageOnto(turnQuad(wholePicture(page), 90), height, width), height, width);
    if (turns === 0)
      expect(page.data.subarray(0, 4)).toEqual(original.data.subarray(49 * 320, 49 * 320 + 4));
  }
  expect(isSame(page, original)).toBe(true);
});

test("an outline beyond the picture goes on in the edge's colour, opaque", () => {
  const picture = straightBoard(80, 50);
  const beyond: Quad = [
    { x: -40, y: -40 },
    { x: 120, y: -40 },
    { x: 120, y: 90 },
    { x: -40, y: 90 },
  ];
  const page = warp(picture, pageOnto(beyond, 160, 130), 160, 130);
  expect(page.data.subarray(0, 4)).toEqual(picture.data.subarray(0, 4));
  expect(page.data.every((value, at) => at % 4 !== 3 || value === 255)).toBe(true);
});
