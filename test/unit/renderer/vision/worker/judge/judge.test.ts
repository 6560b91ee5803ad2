import { createCanvas, type Canvas, type SKRSContext2D } from "@napi-rs/canvas";
import { beforeAll, expect, test } from "vitest";
import { wholePicture, type Quad } from "../../../../../../renderer/vision/geometry.ts";
import { judge } from "../../../../../../renderer/vision/worker/judge/judge.ts";
import { loadFonts } from "../../../../../specimens/art/sheet.ts";
import { sides } from "../../../../../specimens/catalogue.ts";
import { drawSide } from "../../../../../specimens/draw-side.ts";
import { pixelsOf } from "../../pixels-of.ts";

let front: Canvas;
let passportPage: Canvas;
beforeAll(() => {
  loadFonts();
  front = drawSide(sides.nationalIdFront);
  passportPage = drawSide(sides.passportPage);
});

const picture = { width: 4000, height: 3000 };
const inside: Quad = [
  { x: 900, y: 700 },
  { x: 2900, y: 700 },
  { x: 2900, y: 1961 },
  { x: 900, y: 1961 },
];

/** A card's page of that width, drawn on as told. */
function page(width: number, draw: (pen: SKRSContext2D, card: Canvas) => void = drawn): Canvas {
  const canvas = createCanvas(width, Math.round(width / 1.5858));
  draw(canvas.getContext("2d"), front);
  return canvas;
}

function drawn(pen: SKRSContext2D, card: Canvas): void {
  pen.drawImage(card, 0, 0, pen.canvas.width, pen.canvas.height);
}

test("a sharp, evenly lit page has no flaws", () => {
  expect(judge(pixelsOf(page(1200)), inside, picture).flaws).toEqual([]);
});

test("a page that is out of focus is blurred", () => {
  const blurred = page(1200, (pen, card) => {
    pen.filter = "blur(3px)";
    drawn(pen, card);
  });
  expect(judge(pixelsOf(blurred), inside, picture).flaws).toEqual(["blurred"]);
});

test("a lamp's reflection is glare, the card's own white is not", () => {
  const lit = page(1200, (pen, card) => {
    drawn(pen, card);
    const glow = pen.createRadialGradient(600, 350, 60, 600, 350, 200);
    glow.addColorStop(0, "rgba(255,255,255,1)");
    glow.addColorStop(1, "rgba(255,255,255,0)");
    pen.fillStyle = glow;
    pen.fillRect(0, 0, 1200, 757);
  });
  expect(judge(pixelsOf(lit), inside, picture).flaws).toEqual(["glare"]);
});

test("a page taken in the dark is too dark", () => {
  const dark = page(1200, (pen, card) => {
    drawn(pen, card);
    pen.fillStyle = "rgba(0,0,0,0.75)";
    pen.fillRect(0, 0, 1200, 757);
  });
  expect(judge(pixelsOf(dark), inside, picture).flaws).toEqual(["too-dark"]);
});

test("an outline that reaches the picture's border is cut off", () => {
  const [, b, c, d] = inside;
  const touching: Quad = [{ x: 5, y: 700 }, b, c, d];
  expect(judge(pixelsOf(page(1200)), touching, picture).flaws).toEqual(["cut-off"]);
});

test("the whole picture, taken on purpose, is not cut off", () => {
  expect(judge(pixelsOf(page(1200)), wholePicture(picture), picture).flaws).toEqual([]);
});

test("a card of less than 200 dots per inch is too small", () => {
  const { dpi, flaws } = judge(pixelsOf(page(600)), inside, picture);
  expect(dpi).toBe(178);
  expect(flaws).toContain("too-small");
});

test("dots per inch of a passport page are counted on its own width", () => {
  const passport = createCanvas(1250, 880);
  passport.getContext("2d").drawImage(passportPage, 0, 0, 1250, 880);
  expect(judge(pixelsOf(passport), inside, picture).dpi).toBe(254);
});
