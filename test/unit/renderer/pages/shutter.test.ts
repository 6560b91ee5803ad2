import { describe, expect, it } from "vitest";
import {
  nextShutter,
  offersButton,
  restingShutter,
  type Shutter,
  type Sight,
} from "../../../../renderer/pages/shutter.ts";
import type { Quad } from "../../../../renderer/vision/geometry.ts";
import { card } from "./look.ts";

const diagonal = 2200;
const lying = card(300, 200, 900);
const beside = (pixels: number) => card(300 + pixels, 200, 900);
const longAgo = -Infinity;

function sight(at: number, quad: Quad | null = lying, isGood = quad !== null): Sight {
  return { at, quad, isGood, diagonal };
}

/** The times at which the shutter fires over these sights. */
function fires(start: Shutter, sights: readonly Sight[]): number[] {
  let shutter = start;
  return sights.flatMap((seen) => {
    shutter = nextShutter(shutter, seen);
    return shutter.fires ? [seen.at] : [];
  });
}

/** Sights each 100 ms from one time to another. */
function from(start: number, end: number, quad: Quad | null = lying, isGood = quad !== null) {
  return Array.from({ length: (end - start) / 100 }, (_, step) =>
    sight(start + step * 100, quad, isGood),
  );
}

const armed = restingShutter(true, longAgo);
const fresh = restingShutter(false, longAgo);

describe("the automatic shutter", () => {
  it("fires once a good card has been lying still for 0.6 s", () => {
    expect(fires(armed, from(0, 2000))).toEqual([600]);
  });

  it("wants several looks, however slow the machine is", () => {
    expect(fires(armed, [sight(0), sight(700), sight(1400)])).toEqual([1400]);
  });

  it("does not take looks that are far apart for stillness", () => {
    expect(fires(armed, [sight(0), sight(2000), sight(4000), sight(6000)])).toEqual([]);
  });

  it("waits while the card moves by more than a hundredth of the diagonal", () => {
    const moving = Array.from({ length: 30 }, (_, step) => sight(step * 100, beside(step * 8)));
    expect(fires(armed, moving)).toEqual([]);
    const trembling = moving.map(({ at }, step) => sight(at, beside((step % 2) * 8)));
    expect(fires(armed, trembling)).toEqual([600]);
  });

  it("waits while there is something to complain of, and begins anew after it", () => {
    const sights = [...from(0, 400), ...from(400, 600, lying, false), ...from(600, 1500)];
    expect(fires(armed, sights)).toEqual([1200]);
  });

  it("begins anew when the card was lost for a look", () => {
    expect(fires(armed, [...from(0, 400), sight(400, null), ...from(500, 1300)])).toEqual([1100]);
  });

  it("takes nothing from an empty desk, for a minute", () => {
    expect(fires(fresh, from(0, 60_000, null))).toEqual([]);
  });

  it("rests for 1.5 s after a picture", () => {
    expect(fires(restingShutter(true, 1000), from(1000, 4000))).toEqual([3100]);
  });

  it("never takes the same card twice while nobody touches it", () => {
    expect(fires(armed, from(0, 60_000))).toEqual([600]);
  });

  it("takes what lay there before only once it was moved, or another card came", () => {
    expect(fires(fresh, from(0, 5000))).toEqual([]);
    expect(fires(fresh, [...from(0, 1000), ...from(1000, 3000, beside(120))])).toEqual([1600]);
    expect(fires(fresh, [...from(0, 1000), sight(1000, null), ...from(1100, 3000)])).toEqual([
      1700,
    ]);
  });

  it("shows how near it is", () => {
    const after = from(0, 400).reduce(nextShutter, armed);
    expect(after.progress).toBeCloseTo(0.5);
    expect(nextShutter(after, sight(400, beside(300))).progress).toBe(0);
  });
});

/** Whether the button is offered after these sights. */
function offered(start: Shutter, sights: readonly Sight[]): boolean {
  const last = sights.at(-1) ?? sight(0);
  return offersButton(sights.reduce(nextShutter, start), last);
}

describe("the button", () => {
  it("is offered after ten seconds without luck", () => {
    expect(offered(armed, from(0, 9900, lying, false))).toBe(false);
    expect(offered(armed, from(0, 10_200, lying, false))).toBe(true);
  });

  it("is not offered for an empty desk", () => {
    expect(offered(fresh, from(0, 20_000, null))).toBe(false);
    expect(offered(armed, [...from(0, 11_000, lying, false), ...from(11_000, 13_000, null)])).toBe(
      false,
    );
  });

  it("is offered at once for a card that lay there before", () => {
    expect(offered(fresh, from(0, 300))).toBe(true);
  });
});
