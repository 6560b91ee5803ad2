import { assert, double, property, record } from "fast-check";
import { expect, test } from "vitest";
import { distance, type Quad } from "../../../../../../../renderer/vision/geometry.ts";
import { outlineOf } from "../../../../../../../renderer/vision/worker/find/learned/outline.ts";
import { areaOf, impressionOf, spotsAt } from "./maps.ts";

const card: Quad = [
  { x: 12.3, y: 9.1 },
  { x: 48.8, y: 11.7 },
  { x: 50.2, y: 35.4 },
  { x: 10.6, y: 33.2 },
];

/** How far the worst corner of an outline lies from the nearest of another's, in places of the map. */
function worstCorner(found: Quad | undefined, truth: Quad): number {
  if (!found) return Infinity;
  return Math.max(
    ...truth.map((corner) => Math.min(...found.map((near) => distance(near, corner)))),
  );
}

test("an outline is found to a fraction of a place", () => {
  const outline = outlineOf(impressionOf(card));
  expect(worstCorner(outline?.quad, card)).toBeLessThan(0.25);
  expect(outline?.agreement).toBeGreaterThan(0.95);
});

test("a corner under a thumb is where the sides meet", () => {
  const seen = impressionOf(card);
  const outline = outlineOf({ ...seen, corners: spotsAt(card.slice(0, 3)) });
  expect(worstCorner(outline?.quad, card)).toBeLessThan(0.6);
});

test("without any certain corner the area alone gives the outline", () => {
  const seen = impressionOf(card);
  const outline = outlineOf({ ...seen, corners: spotsAt([]) });
  expect(worstCorner(outline?.quad, card)).toBeLessThan(0.6);
});

test("corners of other things draw no outline where the document is not", () => {
  const others = [
    { x: 3, y: 3 },
    { x: 60, y: 4 },
    { x: 61, y: 45 },
    { x: 2, y: 44 },
  ];
  const seen = impressionOf(card);
  const outline = outlineOf({ ...seen, corners: spotsAt([...card, ...others]) });
  expect(worstCorner(outline?.quad, card)).toBeLessThan(0.25);
});

test("an empty map has no outline", () => {
  expect(
    outlineOf({ ...impressionOf(card), area: spotsAt([]), corners: spotsAt([]) }),
  ).toBeUndefined();
});

test("any convex document is found again from its own maps", () => {
  const documents = record({
    x: double({ min: 22, max: 42, noNaN: true }),
    y: double({ min: 18, max: 30, noNaN: true }),
    long: double({ min: 9, max: 16, noNaN: true }),
    turn: double({ min: 0, max: Math.PI, noNaN: true }),
    tilt: double({ min: 0.8, max: 1.1, noNaN: true }),
  });
  assert(
    property(documents, ({ x, y, long, turn, tilt }) => {
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      const corner = (u: number, v: number) => ({
        x: x + u * cos - v * sin,
        y: y + u * sin + v * cos,
      });
      const wide = long / 1.585;
      const quad: Quad = [
        corner(-long * tilt, -wide),
        corner(long, -wide),
        corner(long * tilt, wide),
        corner(-long, wide),
      ];
      expect(worstCorner(outlineOf(impressionOf(quad))?.quad, quad)).toBeLessThan(0.5);
    }),
    { numRuns: 60 },
  );
});

test("noise alone gives an outline that hardly agrees with it", () => {
  const area = areaOf(card).map((_, at) => ((at * 7919) % 97) / 97);
  const outline = outlineOf({ ...impressionOf(card), area, corners: area });
  expect(outline?.agreement ?? 0).toBeLessThan(0.6);
});
