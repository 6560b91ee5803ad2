import { expect, test } from "vitest";
import type { Quad } from "../../../../../../renderer/vision/geometry.ts";
import { surroundings } from "../../../../../../renderer/vision/worker/find/surroundings.ts";
import { blankPixels } from "../../../../../../renderer/vision/worker/pixels.ts";

const picture = blankPixels(400, 300);
for (let at = 0; at < picture.data.length; at += 4) {
  picture.data[at] = (at / 4) % 256;
  picture.data[at + 1] = Math.floor(at / 4 / picture.width) % 256;
}

function box(x: number, y: number, width: number, height: number): Quad {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

test("the surroundings are what the picture shows around the outline", () => {
  const part = surroundings(box(160, 120, 80, 60), picture);
  expect(part).toMatchObject({ left: 144, top: 108, pixels: { width: 112, height: 84 } });
  const middle = 4 * (42 * 112 + 56);
  const inWhole = 4 * ((108 + 42) * picture.width + 144 + 56);
  expect(part?.pixels.data.slice(middle, middle + 4)).toEqual(
    picture.data.slice(inWhole, inWhole + 4),
  );
});

test("they have the proportions that the network sees, wide or upright", () => {
  expect(surroundings(box(100, 100, 100, 20), picture)?.pixels).toMatchObject({
    width: 140,
    height: 105,
  });
  expect(surroundings(box(100, 100, 20, 100), picture)?.pixels).toMatchObject({
    width: 105,
    height: 140,
  });
});

test("at the picture's border they stay inside it", () => {
  expect(surroundings(box(-5, -4, 80, 60), picture)).toMatchObject({ left: 0, top: 0 });
  const last = surroundings(box(330, 250, 80, 60), picture);
  expect(last && last.left + last.pixels.width).toBe(400);
  expect(last && last.top + last.pixels.height).toBe(300);
});

test("an outline that fills the picture has none", () => {
  expect(surroundings(box(20, 20, 360, 260), picture)).toBeUndefined();
});
