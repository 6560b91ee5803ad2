import { describe, expect, it } from "vitest";
import {
  arrowStep,
  cornerOf,
  firstQuad,
  placeCorner,
  quadFault,
} from "../../../../renderer/pages/crop/quad-edit.ts";
import { wholePicture, type Quad } from "../../../../renderer/vision/geometry.ts";

const picture = { width: 1000, height: 500 };
const whole = wholePicture(picture);

describe("the first corners", () => {
  it("are those that were found surely enough", () => {
    expect(firstQuad({ quad: whole, score: 0.5, cutOff: false }, picture)).toEqual({
      quad: whole,
      corners: "found",
    });
  });

  it("are said to be of a part only where the document is cut off", () => {
    expect(firstQuad({ quad: whole, score: 0.9, cutOff: true }, picture)).toEqual({
      quad: whole,
      corners: "cut-off",
    });
  });

  it.each([null, { quad: whole, score: 0.49, cutOff: false }])(
    "are inset by 8 % after %j",
    (found) => {
      expect(firstQuad(found, picture)).toEqual({
        quad: [
          { x: 80, y: 40 },
          { x: 920, y: 40 },
          { x: 920, y: 460 },
          { x: 80, y: 460 },
        ],
        corners: "to-place",
      });
    },
  );
});

describe("a corner", () => {
  it("is moved alone", () => {
    const quad = placeCorner(whole, "bottom-right", { x: 900, y: 400 }, picture);
    expect(quad).toEqual([whole[0], whole[1], { x: 900, y: 400 }, whole[3]]);
    expect(cornerOf(quad, "bottom-right")).toEqual({ x: 900, y: 400 });
  });

  it("is held within the picture", () => {
    const quad = placeCorner(whole, "top-left", { x: -5, y: 700 }, picture);
    expect(cornerOf(quad, "top-left")).toEqual({ x: 0, y: 500 });
  });

  it("moves by 1 pixel with an arrow and by 10 with Shift", () => {
    expect(arrowStep("ArrowLeft", false)).toEqual({ x: -1, y: 0 });
    expect(arrowStep("ArrowRight", true)).toEqual({ x: 10, y: 0 });
    expect(arrowStep("ArrowUp", true)).toEqual({ x: 0, y: -10 });
    expect(arrowStep("ArrowDown", false)).toEqual({ x: 0, y: 1 });
    expect(arrowStep("a", false)).toBeNull();
  });
});

describe("an outline", () => {
  it("can become a page when it is convex and large enough", () => {
    expect(quadFault(whole, picture)).toBeNull();
  });

  it("is crossed when two corners have changed places, or when it is mirrored", () => {
    const [a, b, c, d] = whole;
    expect(quadFault([b, a, c, d], picture)).toBe("crossed");
    expect(quadFault([b, a, d, c], picture)).toBe("crossed");
  });

  it("is crossed when a corner points inwards", () => {
    const dented: Quad = [{ x: 900, y: 400 }, whole[1], whole[2], whole[3]];
    expect(quadFault(dented, picture)).toBe("crossed");
  });

  it("is too small when a side has shrunk to nothing", () => {
    const sliver: Quad = [whole[0], { x: 15, y: 0 }, { x: 15, y: 500 }, whole[3]];
    expect(quadFault(sliver, picture)).toBe("too-small");
  });
});
