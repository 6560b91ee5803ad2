import type { SKRSContext2D } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { wholePicture } from "../../../../../../renderer/vision/geometry.ts";
import { readCodes } from "../../../../../../renderer/vision/worker/codes/read-codes.ts";
import { blankPixels, type Pixels } from "../../../../../../renderer/vision/worker/pixels.ts";
import { openShippedCodeReader } from "../../../../../servers/shipped-code-reader.ts";
import { aamvaPayload } from "../../../../../specimens/aamva.ts";
import { drawCode39, drawPdf417 } from "../../../../../specimens/art/barcode.ts";
import { holdings } from "../../../../../specimens/people.ts";
import { pixelsOf } from "../../pixels-of.ts";
import { turnedSheet } from "../../turned-sheet.ts";

const reader = await openShippedCodeReader();

/** A card of light plastic with something printed on it, turned by so many quarters. */
function card(print: (ctx: SKRSContext2D) => void, quarters = 0): Pixels {
  return pixelsOf(turnedSheet({ side: 1300, ground: "#e9e6dd", degrees: 90 * quarters }, print));
}

const licence = aamvaPayload(holdings.drivingLicence);
const pdf417 = (text: string) => (ctx: SKRSContext2D) =>
  drawPdf417(ctx, text, { x: 100, y: 400, width: 1100, height: 330 });
const code39 = (text: string) => (ctx: SKRSContext2D) =>
  drawCode39(ctx, text, { x: 250, y: 500, width: 800, height: 140 });

const inVain = () => {
  throw new Error("The whole picture was made in vain");
};
const blank = () => blankPixels(400, 300);
const printed = () => card(code39("S1234567D"));

async function codesIn(picture: Pixels) {
  return (await reader.read(picture)).map(({ code }) => code);
}

describe("the code reader", () => {
  it.each([0, 1, 2, 3])(
    "reads a licence's PDF417 to the letter, turned by %i quarters",
    async (n) => {
      expect(await codesIn(card(pdf417(licence), n))).toEqual([
        { format: "PDF417", text: licence },
      ]);
    },
  );

  it.each([0, 1])("reads the number in a card's Code 39, turned by %i quarters", async (n) => {
    expect(await codesIn(card(code39("S1234567D"), n))).toEqual([
      { format: "Code39", text: "S1234567D" },
    ]);
  });

  it("reads two codes on one card", async () => {
    const both = card((ctx) => {
      code39("S1234567D")(ctx);
      drawPdf417(ctx, licence, { x: 100, y: 800, width: 1100, height: 330 });
    });
    const codes = await codesIn(both);
    expect(codes.map(({ format }) => format).toSorted()).toEqual(["Code39", "PDF417"]);
  });

  it("finds nothing on a blank card", async () => {
    expect(await codesIn(card(() => undefined))).toEqual([]);
  });
});

describe("a page whose codes are read", () => {
  const picture = { width: 1300, height: 1300 };
  const quad = wholePicture(picture);

  it("is looked for them alone where it shows one", async () => {
    expect(
      await readCodes(reader, { straight: printed, whole: inVain, quad, picture }),
    ).toHaveLength(1);
  });

  it.each([
    ["shows none", blank],
    ["is too thin to be one", () => undefined],
  ])("is looked for on the whole picture where it %s", async (_what, straight) => {
    expect(await readCodes(reader, { straight, whole: printed, quad, picture })).toHaveLength(1);
    const none = await readCodes(reader, { straight, whole: blank, quad, picture });
    expect(none).toEqual([]);
  });

  it("is not given a code that lies beside it on the picture", async () => {
    const upperThird = wholePicture({ width: 1300, height: 430 });
    const page = { straight: blank, whole: printed, quad: upperThird, picture };
    expect(await readCodes(reader, page)).toEqual([]);
  });
});
