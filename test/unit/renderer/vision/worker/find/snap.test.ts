import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { distance, mapQuad, type Quad } from "../../../../../../renderer/vision/geometry.ts";
import { snap } from "../../../../../../renderer/vision/worker/find/snap.ts";
import { pixelsOf } from "../../pixels-of.ts";

const card: Quad = [
  { x: 104.5, y: 81.25 },
  { x: 519.75, y: 104 },
  { x: 506.5, y: 371.75 },
  { x: 88.25, y: 349.5 },
];

function pictureOf(paper: string, desk: string, print = true) {
  const canvas = createCanvas(640, 480);
  const pen = canvas.getContext("2d");
  pen.fillStyle = desk;
  pen.fillRect(0, 0, 640, 480);
  pen.fillStyle = paper;
  pen.beginPath();
  for (const { x, y } of card) pen.lineTo(x, y);
  pen.fill();
  pen.fillStyle = "#222";
  if (print) for (let line = 0; line < 6; line++) pen.fillRect(150, 140 + 30 * line, 200, 8);
  return pixelsOf(canvas);
}

function worst(found: Quad): number {
  return Math.max(...found.map((corner, at) => distance(corner, card[at] ?? corner)));
}

const off = mapQuad(card, ({ x, y }) => ({ x: x + 5 - (x + y) / 90, y: y - 4 + x / 110 }));

test("a rough outline is laid along the edges, to a part of a pixel", () => {
  expect(worst(off)).toBeGreaterThan(4);
  expect(worst(snap(off, pictureOf("#eef", "#543"), 9))).toBeLessThan(0.5);
});

test("a card in the colour of the desk is told by a hair", () => {
  expect(worst(snap(off, pictureOf("#e6e6ea", "#d8d8dc"), 9))).toBeLessThan(0.8);
});

test("where there is no edge the outline stays as it was", () => {
  const stayed = snap(off, pictureOf("#ccc", "#ccc", false), 9);
  expect(
    Math.max(...stayed.map((corner, at) => distance(corner, off[at] ?? card[0]))),
  ).toBeLessThan(1e-9);
});

test("a frame printed within the card does not draw the outline to it", () => {
  const picture = pictureOf("#eef", "#543");
  const inner = mapQuad(card, ({ x, y }) => ({
    x: 300 + (x - 300) * 0.93,
    y: 226 + (y - 226) * 0.9,
  }));
  const near = mapQuad(card, ({ x, y }) => ({
    x: 300 + (x - 300) * 0.995,
    y: 226 + (y - 226) * 0.995,
  }));
  const canvas = createCanvas(640, 480);
  const pen = canvas.getContext("2d");
  const image = pen.createImageData(640, 480);
  image.data.set(picture.data);
  pen.putImageData(image, 0, 0);
  pen.strokeStyle = "#000";
  pen.lineWidth = 2;
  pen.beginPath();
  for (const { x, y } of inner) pen.lineTo(x, y);
  pen.closePath();
  pen.stroke();
  expect(worst(snap(near, pixelsOf(canvas), 9))).toBeLessThan(0.8);
});
