import { createCanvas, type Canvas } from "@napi-rs/canvas";
import { beforeAll, describe, expect, it } from "vitest";
import { turnQuad, wholePicture, type Quad } from "../../../../../../renderer/vision/geometry.ts";
import {
  likeness,
  signatureOf,
  type Signature,
} from "../../../../../../renderer/vision/worker/look/signature.ts";
import { loadFonts } from "../../../../../specimens/art/sheet.ts";
import { sides, type Side } from "../../../../../specimens/catalogue.ts";
import { drawSide } from "../../../../../specimens/draw-side.ts";
import { pixelsOf } from "../../pixels-of.ts";

beforeAll(loadFonts);

const drawn = new Map<Side, Canvas>();

function art(side: Side): Canvas {
  const canvas = drawn.get(side) ?? drawSide(side);
  drawn.set(side, canvas);
  return canvas;
}

const tilted: Quad = [
  { x: 70, y: 40 },
  { x: 440, y: 60 },
  { x: 470, y: 300 },
  { x: 50, y: 270 },
];

/** A side as it fills a picture of 512 × 320, under a lamp at its left. */
function seen(side: Side, outline: Quad = wholePicture({ width: 512, height: 320 })): Signature {
  const canvas = createCanvas(512, 320);
  const pen = canvas.getContext("2d");
  pen.drawImage(art(side), 0, 0, 512, 320);
  const shade = pen.createLinearGradient(0, 0, 512, 0);
  shade.addColorStop(0, "rgba(0,0,0,0)");
  shade.addColorStop(1, "rgba(0,0,0,0.4)");
  pen.fillStyle = shade;
  pen.fillRect(0, 0, 512, 320);
  return signatureOf(pixelsOf(canvas), outline);
}

describe("the signature of a side", () => {
  it.each([sides.nationalIdFront, sides.licenceFront, sides.passportPage])(
    "is the same whichever way up it lies: $title",
    (side) => {
      const whole = wholePicture({ width: 512, height: 320 });
      expect(likeness(seen(side), seen(side, turnQuad(whole, 180)))).toBeGreaterThan(0.95);
    },
  );

  it.each([
    [sides.nationalIdFront, sides.nationalIdBack],
    [sides.licenceFront, sides.licenceBack],
    [sides.nationalIdFront, sides.licenceFront],
  ])("tells $title from another side", (one, other) => {
    expect(likeness(seen(one), seen(other))).toBeLessThan(0.5);
  });

  it("is like nothing for an even surface", () => {
    const plain = createCanvas(512, 320);
    plain.getContext("2d").fillRect(0, 0, 512, 320);
    const signature = signatureOf(pixelsOf(plain), tilted);
    expect(likeness(signature, signature)).toBe(0);
  });
});
