import { describe, expect, it } from "vitest";
import { firstCrops, isSheet } from "../../../../renderer/pages/first-crops.ts";
import { wholePicture, type Quad } from "../../../../renderer/vision/geometry.ts";
import type { Found, Picture } from "../../../../renderer/vision/vision.ts";
import { cropOf } from "../session/pages.ts";

const { shown } = cropOf(1).picture;
const sheet: Picture = { id: 1, width: 2480, height: 3508, shown };
const photo: Picture = { id: 2, width: 4000, height: 3000, shown };
const one: Quad = [
  { x: 300, y: 400 },
  { x: 1300, y: 400 },
  { x: 1300, y: 1030 },
  { x: 300, y: 1030 },
];
const other: Quad = wholePicture({ width: 12, height: 7 });

function visionThat(sees: { cards?: readonly Quad[]; document?: Found }) {
  return {
    find: async () => sees.document ?? null,
    findCards: async () => sees.cards ?? [],
  };
}

describe("what a picture begins with", () => {
  it("on a scanned sheet is each of its cards", async () => {
    const { crop, second } = await firstCrops(visionThat({ cards: [one, other] }), sheet, "scan");
    expect([crop.quad, second?.quad]).toEqual([one, other]);
  });

  it("on a scan without cards is its document, or else the whole page", async () => {
    const document = { quad: one, score: 0.9, cutOff: false };
    expect((await firstCrops(visionThat({ document }), sheet, "scan")).crop.quad).toBe(one);
    const unsure = { document: { quad: one, score: 0.1, cutOff: false } };
    const { crop } = await firstCrops(visionThat(unsure), sheet, "scan");
    expect(crop).toMatchObject({ quad: wholePicture(sheet), corners: "found" });
  });

  it("on a scan is the whole page where what was found reaches up to its border", async () => {
    const quad: Quad = [
      { x: 800, y: 0 },
      { x: 2479, y: 0 },
      { x: 2479, y: 1500 },
      { x: 800, y: 1500 },
    ];
    const seen = visionThat({ document: { quad, score: 0.9, cutOff: false } });
    expect((await firstCrops(seen, sheet, "scan")).crop.quad).toEqual(wholePicture(sheet));
  });

  it("in a photo is its document, whatever else lies there, or is left to the operator", async () => {
    const document = { quad: other, score: 0.9, cutOff: false };
    const seen = visionThat({ cards: [one], document });
    const { crop, second, found } = await firstCrops(seen, photo, "photo");
    expect([crop.quad, second, found]).toEqual([other, undefined, document]);
    expect((await firstCrops(visionThat({}), photo, "photo")).crop.corners).toBe("to-place");
  });

  it("is the whole picture where the document fills it", async () => {
    const [a, b, c, d] = wholePicture(photo);
    const quad: Quad = [{ x: 60, y: 50 }, { x: b.x - 90, y: 0 }, c, { x: a.x, y: d.y - 120 }];
    const document = { quad, score: 0.9, cutOff: true };
    const { crop, found } = await firstCrops(visionThat({ document }), photo, "photo");
    expect(crop).toMatchObject({ quad: wholePicture(photo), corners: "found" });
    expect(found).toBeNull();
  });

  it("is looked at by the operator where the document is cut off", async () => {
    const document = { quad: other, score: 0.9, cutOff: true };
    const { crop } = await firstCrops(visionThat({ document }), photo, "photo");
    expect(crop.corners).toBe("cut-off");
  });

  it("is left to the operator too when the worker fails", async () => {
    const failing = {
      find: () => Promise.reject(new Error("stopped")),
      findCards: () => Promise.reject(new Error("stopped")),
    };
    expect((await firstCrops(failing, photo, "photo")).crop.corners).toBe("to-place");
  });
});

it.each([
  [2480, 3508, true],
  [3508, 2480, true],
  [2550, 3300, true],
  [4000, 3000, false],
  [1920, 1080, false],
  [1000, 1000, false],
])("a picture of %i by %i pixels has a paper's proportions: %s", (width, height, is) => {
  expect(isSheet({ width, height })).toBe(is);
});
