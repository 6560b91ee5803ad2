import { describe, expect, it } from "vitest";
import { pageScale } from "../../../../../renderer/imports/worker/pdf/page-scale.ts";
import { mostPagePixels } from "../../../../../renderer/imports/worker/reader.ts";

describe("a PDF page is drawn", () => {
  it("at 300 dpi when it is A4", () => {
    expect(pageScale({ width: 595, height: 842 }, null)).toBeCloseTo(300 / 72, 6);
  });

  it("with no more pixels than the limit, however large it says it is", () => {
    for (const side of [3000, 14_400, 1e9, 1e300]) {
      const scale = pageScale({ width: side, height: side }, null) ?? 0;
      expect((side * scale) ** 2).toBeLessThanOrEqual(mostPagePixels * 1.001);
      expect(side * scale).toBeGreaterThan(4000);
    }
  });

  it("with the longer side that is asked for", () => {
    expect(pageScale({ width: 600, height: 800 }, 400)).toBe(0.5);
  });

  it.each([
    [0, 842],
    [-5, 842],
    [Number.NaN, 842],
    [Infinity, 842],
    [0.5, 14_000],
  ])("not at all when it is %s by %s points", (width, height) => {
    expect(pageScale({ width, height }, null)).toBeNull();
  });
});
