import { expect, test } from "vitest";
import { distance, mapQuad, type Quad } from "../../../../../../renderer/vision/geometry.ts";
import type { Impression } from "../../../../../../renderer/vision/worker/find/learned/network.ts";
import { look } from "../../../../../../renderer/vision/worker/find/look.ts";
import { blankPixels } from "../../../../../../renderer/vision/worker/pixels.ts";
import { impressionOf } from "./learned/maps.ts";

// Eight pixels to a place of the map.
const picture = blankPixels(512, 384);

const card: Quad = [
  { x: 24, y: 18 },
  { x: 40, y: 18 },
  { x: 40, y: 28 },
  { x: 24, y: 28 },
];

/** The same area, of which the network is nowhere sure. */
function unsure(quad: Quad): Impression {
  const { area, ...rest } = impressionOf(quad);
  return { ...rest, area: area.map((value) => 0.7 * value) };
}

/** A network that says one thing after the other. */
function saying(...impressions: Impression[]) {
  let looks = 0;
  return {
    looks: () => looks,
    look: async () => impressions[looks++] ?? Promise.reject(new Error("looked too often")),
  };
}

const inPixels = (quad: Quad) => mapQuad(quad, ({ x, y }) => ({ x: 8 * x, y: 8 * y }));
const worst = (one: Quad | undefined, other: Quad) =>
  Math.max(...other.map((corner, at) => distance(corner, one?.[at] ?? { x: 1e6, y: 1e6 })));

test("an outline that is certain is looked at once", async () => {
  const network = saying(impressionOf(card));
  const { outline } = await look(network, picture);
  expect(worst(outline?.quad, inPixels(card))).toBeLessThan(3);
  expect(network.looks()).toBe(1);
});

test("one that is not is looked at again in its surroundings, and lies where those say", async () => {
  // 128 × 80 pixels and its margin: 179.2 × 134.4, of which the card now takes most.
  const closer: Quad = [
    { x: 9, y: 9 },
    { x: 55, y: 9 },
    { x: 55, y: 39 },
    { x: 9, y: 39 },
  ];
  const network = saying(unsure(card), impressionOf(closer));
  const { outline, kind } = await look(network, picture);
  expect(network.looks()).toBe(2);
  const [left, top, width, height] = [166, 117, 180, 135];
  const expected = mapQuad(closer, ({ x, y }) => ({
    x: left + (x / 64) * width,
    y: top + (y / 48) * height,
  }));
  // Where the surroundings begin hangs on the first, uncertain outline by a pixel or two.
  expect(worst(outline?.quad, expected)).toBeLessThan(6);
  expect(kind).toEqual(impressionOf(card).kind);
});

test("a closer look that agrees less changes nothing", async () => {
  const other: Quad = mapQuad(card, ({ x, y }) => ({ x: x + 6, y }));
  const faint = unsure(other);
  const network = saying(unsure(card), { ...faint, area: faint.area.map((value) => 0.8 * value) });
  const { outline } = await look(network, picture);
  expect(network.looks()).toBe(2);
  expect(worst(outline?.quad, inPixels(card))).toBeLessThan(4);
});
