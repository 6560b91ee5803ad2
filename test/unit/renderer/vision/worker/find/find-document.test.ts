import { createCanvas } from "@napi-rs/canvas";
import { beforeAll, expect, test } from "vitest";
import {
  distance,
  isConvex,
  mapQuad,
  type Quad,
} from "../../../../../../renderer/vision/geometry.ts";
import { findDocument } from "../../../../../../renderer/vision/worker/find/find-document.ts";
import { openShippedNetwork } from "../../../../../servers/shipped-network.ts";
import { loadFonts } from "../../../../../specimens/art/sheet.ts";
import { photos } from "../../../../../specimens/catalogue.ts";
import { takePhoto, truthOf } from "../../../../../specimens/take-photo.ts";
import { layeredNoise } from "../../../../../specimens/scene/noise.ts";
import { pixelsOf } from "../../pixels-of.ts";

beforeAll(loadFonts);

const network = await openShippedNetwork();

const frame = { width: 640, height: 360 };

/** The share of two outlines' areas that they have in common, sampled at every second pixel. */
function overlap(one: Quad, other: Quad, size: { width: number; height: number }): number {
  const [a, b] = [maskOf(one, size), maskOf(other, size)];
  const both = a.filter((value, at) => value && b[at]).length;
  return both / a.filter((value, at) => value || b[at]).length;
}

function maskOf([a, b, c, d]: Quad, size: { width: number; height: number }): boolean[] {
  const sides = [
    [a, b],
    [b, c],
    [c, d],
    [d, a],
  ] as const;
  const across = size.width / 2;
  return Array.from({ length: (across * size.height) / 2 }, (_, at) => {
    const [x, y] = [(at % across) * 2, Math.floor(at / across) * 2];
    return sides.every(
      ([from, to]) => (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) >= 0,
    );
  });
}

// Every light, angle and desk is among them; the rest takes time and shows nothing new.
const chosen = photos.filter((_, at) => at % 2 === 0);

test.each(chosen)("$name: the outline is found and the page lies upright", async (photo) => {
  const [a, b, c, d] = truthOf(photo, frame).map(([x, y]) => ({ x, y }));
  if (!a || !b || !c || !d) throw new Error("A quad has four corners.");
  const found = await findDocument(network, pixelsOf(takePhoto(photo, frame)), frame);
  if (!found) throw new Error("Nothing was found.");
  expect(overlap(found.quad, [a, b, c, d], frame)).toBeGreaterThan(0.95);
  expect(found.score).toBeGreaterThan(0.5);
  // The page must come out upright: its top left is the document's own.
  expect(Math.hypot(found.quad[0].x - a.x, found.quad[0].y - a.y)).toBeLessThan(0.05 * frame.width);
});

test("the outline is given in the picture's pixels, whatever the copy's size", async () => {
  const [photo] = photos;
  if (!photo) throw new Error("There are no photos.");
  const copy = pixelsOf(takePhoto(photo, frame));
  const found = await findDocument(network, copy, frame);
  const large = { width: 10 * frame.width, height: 10 * frame.height };
  const foundInLarge = await findDocument(network, copy, large);
  expect(found).not.toBeNull();
  expect(foundInLarge).toEqual(
    found && { ...found, quad: mapQuad(found.quad, ({ x, y }) => ({ x: 10 * x, y: 10 * y })) },
  );
});

test("a standing card in an upright picture stays standing, its corners clockwise from the top left", async () => {
  const [photo] = photos;
  if (!photo) throw new Error("There are no photos.");
  const canvas = createCanvas(frame.height, frame.width);
  const pen = canvas.getContext("2d");
  pen.translate(frame.height, 0);
  pen.rotate(Math.PI / 2);
  pen.drawImage(takePhoto(photo, frame), 0, 0);
  // A quarter turn to the right: what was at the bottom left is at the top left.
  const [a, b, c, d] = truthOf(photo, frame).map(([x, y]) => ({ x: frame.height - y, y: x }));
  if (!a || !b || !c || !d) throw new Error("A quad has four corners.");
  const found = await findDocument(network, pixelsOf(canvas), canvas);
  if (!found) throw new Error("Nothing was found.");
  expect(isConvex(found.quad)).toBe(true);
  expect(overlap(found.quad, [d, a, b, c], canvas)).toBeGreaterThan(0.95);
  expect(distance(found.quad[0], d)).toBeLessThan(0.05 * frame.width);
});

test("on an empty desk nothing is found", async () => {
  const canvas = createCanvas(frame.width, frame.height);
  const pen = canvas.getContext("2d");
  const image = pen.createImageData(frame.width, frame.height);
  for (let at = 0; at < frame.width * frame.height; at++) {
    const grain = layeredNoise((at % frame.width) / 40, Math.floor(at / frame.width) / 6, 5, 4);
    image.data.set([120 + 60 * grain, 90 + 50 * grain, 60 + 40 * grain, 255], at * 4);
  }
  pen.putImageData(image, 0, 0);
  expect(await findDocument(network, pixelsOf(canvas), frame)).toBeNull();
});

test("a black picture and a picture of one pixel hold nothing", async () => {
  expect(
    await findDocument(network, pixelsOf(createCanvas(640, 480)), { width: 640, height: 480 }),
  ).toBeNull();
  expect(
    await findDocument(network, pixelsOf(createCanvas(1, 1)), { width: 1, height: 1 }),
  ).toBeNull();
});
