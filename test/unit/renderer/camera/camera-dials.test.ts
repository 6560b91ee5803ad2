import { describe, expect, it } from "vitest";
import {
  dialConstraints,
  dialsAt,
  dialsAtRest,
  dialsOf,
  onScale,
} from "../../../../renderer/camera/camera-dials.ts";

// What a document camera of today tells, and Chromium's fake one.
const full = {
  focusMode: ["manual", "single-shot", "continuous"],
  focusDistance: { min: 0, max: 250, step: 5 },
  exposureMode: ["manual", "continuous"],
  exposureTime: { min: 3, max: 2047, step: 1 },
  exposureCompensation: { min: -2, max: 2, step: 0.5 },
  whiteBalanceMode: ["manual", "continuous"],
  colorTemperature: { min: 2800, max: 6500, step: 1 },
  zoom: { min: 100, max: 400, step: 1 },
};
const dials = dialsOf(full);

describe("the dials of a camera", () => {
  it("are all that it has, in one order", () => {
    expect(dials.map(({ id, hasAuto }) => [id, hasAuto])).toEqual([
      ["focus", true],
      ["exposure", true],
      ["compensation", false],
      ["white-balance", true],
      ["zoom", false],
    ]);
  });

  it.each([
    ["nothing is told", {}],
    ["nothing can be read", null],
    ["it only focuses by itself", { focusMode: ["continuous"], focusDistance: full.focusDistance }],
    ["the lens does not move", { focusMode: ["manual"], focusDistance: { min: 5, max: 5 } }],
    ["no distance is told", { focusMode: ["manual", "continuous"] }],
  ])("are none where %s", (_why, capabilities) => {
    expect(dialsOf(capabilities)).toEqual([]);
  });

  it("have a hundred steps where the camera tells none", () => {
    expect(dialsOf({ zoom: { min: 1, max: 3 } })[0]?.scale).toEqual({ min: 1, max: 3, step: 0.02 });
  });
});

describe("where the dials stand", () => {
  it("is by itself where the camera says so, else the value", () => {
    const settings = {
      focusMode: "continuous",
      focusDistance: 30,
      exposureMode: "manual",
      exposureTime: 50,
    };
    expect(dialsAt(dials, settings)).toEqual({ focus: "auto", exposure: 50 });
  });

  it("at rest is by itself, without compensation, with the whole view", () => {
    expect(dialsAtRest(dials)).toEqual({
      focus: "auto",
      exposure: "auto",
      compensation: 0,
      "white-balance": "auto",
      zoom: 100,
    });
  });
});

describe("what is asked of the camera", () => {
  it("is the mode and the value, on its scale", () => {
    expect(dialConstraints(dials, { focus: 42, exposure: "auto", zoom: 9000 })).toEqual({
      focusMode: "manual",
      focusDistance: 40,
      exposureMode: "continuous",
      zoom: 400,
    });
  });

  it("is nothing for a dial that it lacks, or that has no automatic", () => {
    expect(dialConstraints(dialsOf({}), { focus: 42 })).toEqual({});
    expect(dialConstraints(dials, { zoom: "auto" })).toEqual({});
    expect(dialConstraints(dials, {})).toEqual({});
  });
});

it.each([
  [0.3, { min: 0, max: 1, step: 0.1 }, 0.3],
  [0.34, { min: 0, max: 1, step: 0.1 }, 0.3],
  [-9, { min: -2, max: 2, step: 0.5 }, -2],
  [99, { min: 1, max: 10, step: 4 }, 10],
])("%d on %o is %d", (value, scale, on) => {
  expect(onScale(value, scale)).toBe(on);
});
