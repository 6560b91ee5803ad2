import { expect, test } from "vitest";
import { turnQuad, wholePicture, type Quad } from "../../../../../../renderer/vision/geometry.ts";
import { pageSize } from "../../../../../../renderer/vision/worker/straighten/page-size.ts";
import { photos } from "../../../../../specimens/catalogue.ts";
import { cameraFrame, truthOf } from "../../../../../specimens/take-photo.ts";

const picture = { width: 4000, height: 3000 };

function box(x: number, y: number, width: number, height: number): Quad {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

test("a page is never enlarged beyond the outline's own pixels", () => {
  expect(pageSize(box(1000, 900, 800, 400), picture, 2000)).toEqual({ width: 800, height: 400 });
});

test("a page is reduced to the limit, standing or lying", () => {
  expect(pageSize(box(200, 900, 3000, 1500), picture, 2000)).toEqual({ width: 2000, height: 1000 });
  expect(pageSize(box(200, 100, 1400, 2800), picture, 2000)).toEqual({ width: 1000, height: 2000 });
});

test("turned by a quarter, width and height change places", () => {
  const quad = box(1000, 900, 800, 400);
  expect(pageSize(turnQuad(quad, 90), picture, 2000)).toEqual({ width: 400, height: 800 });
});

test("nearly a card's proportions become a card's, nearly a passport page's become its", () => {
  const card = pageSize(box(900, 900, 1550, 1000), picture, 8000);
  expect(card.width / card.height).toBeCloseTo(85.6 / 53.98, 2);
  const passport = pageSize(box(900, 900, 1380, 1000), picture, 8000);
  expect(passport.width / passport.height).toBeCloseTo(125 / 88, 2);
});

test("the whole picture keeps its own proportions, whatever they are", () => {
  const size = { width: 1600, height: 1000 };
  expect(pageSize(wholePicture(size), size, 2000)).toEqual(size);
});

test("the whole picture stands when it is turned by a quarter", () => {
  const size = { width: 1600, height: 1000 };
  const turned = pageSize(turnQuad(wholePicture(size), 90), size, 2000);
  expect(turned).toEqual({ width: 1000, height: 1600 });
});

test.each(photos)("$name: the document's real proportions come out of the perspective", (photo) => {
  const [a, b, c, d] = truthOf(photo, cameraFrame).map(([x, y]) => ({ x, y }));
  if (!a || !b || !c || !d) throw new Error("A quad has four corners.");
  const { width, height } = pageSize([a, b, c, d], cameraFrame, 8000);
  const real = photo.of.kind === "passport" ? 125 / 88 : 85.6 / 53.98;
  expect(width / height).toBeCloseTo(real, 2);
});
