import { expect, test } from "vitest";
import { networkInput } from "../../../../../../../renderer/vision/worker/find/learned/network-input.ts";
import { seen } from "../../../../../../../renderer/vision/worker/find/learned/network.ts";
import { blankPixels, type Pixels } from "../../../../../../../renderer/vision/worker/pixels.ts";

const plane = seen.width * seen.height;

/** A picture that is red at its top left quarter and blue elsewhere. */
function redAtTopLeft(width: number, height: number): Pixels {
  const picture = blankPixels(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isRed = x < width / 2 && y < height / 2;
      picture.data.set([isRed ? 255 : 0, 0, isRed ? 0 : 255, 255], 4 * (y * width + x));
    }
  }
  return picture;
}

test("a wide picture is stretched whole: blue, green, red", () => {
  const { values, turned } = networkInput(redAtTopLeft(512, 288));
  expect(turned).toBe(false);
  expect([values[0], values[plane], values[2 * plane]]).toEqual([0, 0, 1]);
  expect([values[plane - 1], values[2 * plane - 1], values[3 * plane - 1]]).toEqual([1, 0, 0]);
});

test("an upright picture lies on its left side", () => {
  const { values, turned } = networkInput(redAtTopLeft(288, 512));
  expect(turned).toBe(true);
  // Its top left comes to lie at the bottom left.
  const bottomLeft = (seen.height - 1) * seen.width;
  expect(values[2 * plane + bottomLeft]).toBe(1);
  expect(values[2 * plane]).toBe(0);
});
