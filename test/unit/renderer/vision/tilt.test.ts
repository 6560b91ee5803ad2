import { describe, expect, it } from "vitest";
import { distance, sideLengths, type Quad } from "../../../../renderer/vision/geometry.ts";
import { wholePicture } from "../../../../renderer/vision/geometry.ts";
import { roundedTilt, tiltQuad } from "../../../../renderer/vision/tilt.ts";

const picture = { width: 1000, height: 800 };
const inside: Quad = [
  { x: 300, y: 300 },
  { x: 700, y: 300 },
  { x: 700, y: 550 },
  { x: 300, y: 550 },
];

describe("an outline that is straightened", () => {
  it("turns against the print, about its middle, and keeps its size", () => {
    const [a, b] = tiltQuad(inside, 10, picture);
    // The print turns clockwise, so the outline's right end goes up.
    expect(b.y).toBeLessThan(a.y);
    expect(Math.atan2(a.y - b.y, b.x - a.x)).toBeCloseTo((10 * Math.PI) / 180);
    expect(distance(a, b)).toBeCloseTo(400);
  });

  it("comes back to what it was", () => {
    const back = tiltQuad(tiltQuad(inside, 7.3, picture), -7.3, picture);
    back.forEach(({ x, y }, at) => {
      expect(x).toBeCloseTo(inside[at]?.x ?? 0);
      expect(y).toBeCloseTo(inside[at]?.y ?? 0);
    });
  });

  it.each([-15, -0.1, 3, 15])("of the whole picture stays within it at %d°", (degrees) => {
    const quad = tiltQuad(wholePicture(picture), degrees, picture);
    for (const { x, y } of quad) {
      expect(x).toBeGreaterThanOrEqual(-1e-6);
      expect(x).toBeLessThanOrEqual(picture.width + 1e-6);
      expect(y).toBeGreaterThanOrEqual(-1e-6);
      expect(y).toBeLessThanOrEqual(picture.height + 1e-6);
    }
    const [top, right] = sideLengths(quad);
    expect(top / right).toBeCloseTo(1000 / 800);
  });
});

it.each([
  [0.449, 0.4],
  [-0.04, 0],
  [16, 15],
  [-99, -15],
])("%d° is set as %d°", (asked, set) => {
  expect(roundedTilt(asked)).toBe(set);
});
