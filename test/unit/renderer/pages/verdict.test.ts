import { describe, expect, it } from "vitest";
import type { PageMeasures } from "../../../../preload/contract/page.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import { dpiOf } from "../../../../renderer/pages/dpi.ts";
import { verdictOf } from "../../../../renderer/pages/verdict.ts";
import { cropOf, goodMeasures, pageOf } from "../session/pages.ts";

const { quality } = defaultSettings;
const { page } = pageOf(cropOf(1));

function verdict(change: Partial<PageMeasures>, type = "", settings = quality) {
  return verdictOf({ page, measures: { ...goodMeasures, ...change } }, type, settings);
}

describe("the verdict on a page", () => {
  it("finds nothing wrong with a good page", () => {
    expect(verdict({})).toEqual({ flaws: [], stops: [], dpi: 356 });
  });

  it.each<
    [
      flaw: string,
      fine: Partial<PageMeasures>,
      warns: Partial<PageMeasures>,
      stops: Partial<PageMeasures>,
    ]
  >([
    ["blurred", { sharpness: 0.023 }, { sharpness: 0.021 }, { sharpness: 0.009 }],
    ["glare", { glare: 0.007 }, { glare: 0.009 }, { glare: 0.06 }],
    ["too-dark", { light: 91 }, { light: 89 }, { light: 54 }],
    ["screen", { screen: 17 }, { screen: 19 }, { screen: 27 }],
    ["grey-copy", { colour: 4.1 }, { colour: 3.9 }, { colour: 2.4 }],
  ])("%s: fine, to be looked at, to be taken again", (flaw, fine, warns, stops) => {
    expect(verdict(fine).flaws).toEqual([]);
    expect(verdict(warns)).toMatchObject({ flaws: [flaw], stops: [] });
    expect(verdict(stops)).toMatchObject({ flaws: [flaw], stops: [flaw] });
  });

  it("names first what the page is to be taken again for", () => {
    const { flaws, stops } = verdict({ sharpness: 0.02, light: 40 });
    expect(flaws).toEqual(["too-dark", "blurred"]);
    expect(stops).toEqual(["too-dark"]);
  });

  it("goes by the settings", () => {
    const strict = { ...quality, light: { warn: 240, stop: 230 }, cutOff: "warn" } as const;
    expect(verdict({ cutOff: true }).stops).toEqual(["cut-off"]);
    expect(verdict({ cutOff: true }, "", strict).stops).toEqual(["too-dark"]);
  });

  it("expects colours of cards and passports, not of a letter", () => {
    expect(verdict({ colour: 1 }, "PASSPORT").flaws).toEqual(["grey-copy"]);
    expect(verdict({ colour: 1 }, "OTHERS").flaws).toEqual([]);
  });
});

describe("dots per inch", () => {
  it.each([
    ["a card", { width: 1000, height: 631 }, "NATIONAL_ID", 297],
    ["a card upright", { width: 631, height: 1000 }, "DRIVING_LICENSE", 297],
    ["a large card", { width: 1000, height: 704 }, "NATIONAL_ID", 242],
    ["a passport", { width: 1000, height: 704 }, "PASSPORT", 203],
    ["what looks like a passport", { width: 1000, height: 704 }, "", 203],
    ["a sheet", { width: 2000, height: 1414 }, "OTHERS", 171],
  ])("are counted on the size of %s", (_what, size, type, dpi) => {
    expect(dpiOf(size, type)).toBe(dpi);
  });
});
