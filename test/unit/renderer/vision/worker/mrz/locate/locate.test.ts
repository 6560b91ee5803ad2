import { beforeAll, expect, test } from "vitest";
import { greyOf } from "../../../../../../../renderer/vision/worker/mrz/locate/grey-picture.ts";
import {
  upsideDown,
  type Zone,
} from "../../../../../../../renderer/vision/worker/mrz/locate/line.ts";
import { locate } from "../../../../../../../renderer/vision/worker/mrz/locate/locate.ts";
import { loadFonts } from "../../../../../../specimens/art/sheet.ts";
import { sheetOf, side } from "../../../mrz/sheet.ts";
import { icaoExamples } from "../../../mrz/zones.ts";
import { pixelsOf } from "../../../pixels-of.ts";

beforeAll(loadFonts);

const passport = icaoExamples[0]?.lines ?? [];

function sheet(degrees: number, lines = passport) {
  return greyOf(pixelsOf(sheetOf(lines, degrees)));
}

/** Where the lines' middles should lie, the first line first. */
function expected(degrees: number) {
  const turn = (degrees * Math.PI) / 180;
  return [0, 1].map((row) => {
    const [x, y] = [-340 + 22 * 15.4, 200 + row * 38 - 8];
    return {
      x: side / 2 + x * Math.cos(turn) - y * Math.sin(turn),
      y: side / 2 + x * Math.sin(turn) + y * Math.cos(turn),
    };
  });
}

function middles(zone: Zone) {
  return zone.map(({ from, to }) => ({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }));
}

test.each([0, 90, 180, 270, 5, 85, -6, 176])(
  "turned by %i degrees it is the likeliest place",
  (degrees) => {
    const [zone] = locate(sheet(degrees));
    if (!zone) throw new Error("Nothing was found.");
    const wanted = expected(degrees);
    // Which way it reads is for the reader to say: one of both must be right.
    const ways = [middles(zone), middles(upsideDown(zone))];
    const away = ways.map((way) =>
      Math.max(
        ...wanted.map(({ x, y }, at) => Math.hypot((way[at]?.x ?? 0) - x, (way[at]?.y ?? 0) - y)),
      ),
    );
    expect(zone).toHaveLength(2);
    // The second line lies below the first as they read, not above it as in a mirror.
    const [first, second] = zone;
    if (!first || !second) throw new Error("A line is missing.");
    const along = { x: first.to.x - first.from.x, y: first.to.y - first.from.y };
    const down = { x: second.from.x - first.from.x, y: second.from.y - first.from.y };
    expect(along.x * down.y - along.y * down.x).toBeGreaterThan(0);
    expect(Math.min(...away)).toBeLessThan(20);
  },
);

test("on an empty sheet there is no place", () => {
  expect([...locate(sheet(0, []))]).toEqual([]);
});
