import { describe, expect, it } from "vitest";
import { changesTone, plainTone, toneTable } from "../../../../renderer/vision/tone.ts";
import { applyTone } from "../../../../renderer/vision/worker/apply-tone.ts";
import { blankPixels } from "../../../../renderer/vision/worker/pixels.ts";

const amounts = [-100, -40, 0, 1, 50, 100];

describe("the tone curve", () => {
  it("changes nothing when nothing is asked of it", () => {
    expect([...toneTable(plainTone)]).toEqual(Array.from({ length: 256 }, (_, value) => value));
    expect(changesTone(plainTone)).toBe(false);
  });

  it("never makes a lighter value darker than a darker one", () => {
    for (const brightness of amounts)
      for (const contrast of amounts) {
        const table = [...toneTable({ brightness, contrast })];
        expect(table).toEqual(table.toSorted((one, other) => one - other));
      }
  });

  it("lifts the middle greys and leaves black and white with brightness alone", () => {
    const table = toneTable({ brightness: 50, contrast: 0 });
    expect([table[0], table[255]]).toEqual([0, 255]);
    expect(table[64]).toBeGreaterThan(120);
  });

  it("drives greys apart with contrast, and nearer to each other without", () => {
    const [hard, soft] = [80, -80].map((contrast) => toneTable({ brightness: 0, contrast }));
    expect((hard?.[150] ?? 0) - (hard?.[100] ?? 0)).toBeGreaterThan(100);
    expect((soft?.[150] ?? 0) - (soft?.[100] ?? 0)).toBeLessThan(30);
  });
});

describe("a page in a tone", () => {
  it("is another page; the one that is judged stays as it was", () => {
    const page = blankPixels(2, 1);
    page.data.set([64, 128, 192, 255, 10, 20, 30, 255]);
    const toned = applyTone(page, { brightness: 50, contrast: 0 });
    expect([...toned.data]).toEqual([128, 181, 221, 255, 50, 71, 87, 255]);
    expect([...page.data]).toEqual([64, 128, 192, 255, 10, 20, 30, 255]);
  });

  it("is the very page where there is no tone", () => {
    const page = blankPixels(1, 1);
    expect(applyTone(page, null)).toBe(page);
    expect(applyTone(page, plainTone)).toBe(page);
  });
});
