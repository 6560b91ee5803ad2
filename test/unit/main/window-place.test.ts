import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { placeWindow, readPlace, writePlace } from "../../../main/window-place.ts";

const desk = { x: 0, y: 0, width: 1920, height: 1040 };
const beside = { x: 1920, y: 100, width: 1600, height: 860 };
/** 1366 × 768 with a task bar of 80 px, as at 200 % text size. */
const small = { x: 0, y: 0, width: 1366, height: 688 };
const kept = { x: 200, y: 100, width: 1400, height: 800, maximised: false };

function placeOn(place: Parameters<typeof placeWindow>[0], ...screens: (typeof desk)[]) {
  return placeWindow(place, screens, screens[0] ?? desk);
}

describe("the window opens", () => {
  test("in its usual size, centred, the first time", () => {
    expect(placeOn(null, desk)).toEqual({
      bounds: { width: 1366, height: 768 },
      minimum: { width: 1180, height: 700 },
      maximised: false,
    });
  });

  test("where it was, on whichever screen that is", () => {
    expect(placeOn(kept, desk, beside).bounds).toEqual({
      x: 200,
      y: 100,
      width: 1400,
      height: 800,
    });
    const there = { ...kept, x: 2000, y: 120 };
    expect(placeOn(there, desk, beside).bounds).toMatchObject({ x: 2000, y: 120 });
  });

  test("maximised if it was closed so, even where its screen is gone", () => {
    expect(placeOn({ ...kept, maximised: true }, desk).maximised).toBe(true);
    expect(placeOn({ ...kept, x: 5000, maximised: true }, desk).maximised).toBe(true);
  });

  test("afresh when the screen that showed it is gone", () => {
    expect(placeOn({ ...kept, x: 2000 }, desk).bounds).toEqual({ width: 1366, height: 768 });
  });

  test("wholly within its screen, moved or made smaller", () => {
    const low = { ...kept, x: -150, y: 500 };
    expect(placeOn(low, desk).bounds).toEqual({ x: 0, y: 240, width: 1400, height: 800 });
    const wide = { ...kept, x: 1900, y: 90, width: 1700, height: 900 };
    expect(placeOn(wide, desk, beside).bounds).toEqual(beside);
  });

  test("never below its least size where the screen has room for that", () => {
    expect(placeOn({ ...kept, width: 300, height: 200 }, desk).bounds).toMatchObject({
      width: 1180,
      height: 700,
    });
  });

  test("with nothing hidden where the screen is smaller than its least size", () => {
    const fresh = placeOn(null, small);
    expect(fresh).toMatchObject({
      bounds: { width: 1366, height: 688 },
      minimum: { width: 1180, height: 688 },
    });
    expect(placeOn(kept, small).bounds).toEqual(small);
  });
});

describe("the kept place", () => {
  test("comes back as it was written", () => {
    const folder = mkdtempSync(join(tmpdir(), "place-"));
    expect(readPlace(folder)).toBeNull();
    writePlace(folder, { ...kept, maximised: true });
    expect(readPlace(folder)).toEqual({ ...kept, maximised: true });
  });

  test.each(["", "{}", '{"x":1,"y":1,"width":0,"height":10,"maximised":false}'])(
    "is none when the file holds %j",
    (text) => {
      const folder = mkdtempSync(join(tmpdir(), "place-"));
      writeFileSync(join(folder, "window.json"), text);
      expect(readPlace(folder)).toBeNull();
    },
  );
});
