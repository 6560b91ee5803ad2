import { expect, test } from "vitest";
import { alphabet, nothing } from "../../../../../../renderer/vision/mrz/alphabet.ts";
import { gridOf, type Columns } from "../../../../../../renderer/vision/worker/mrz/grid.ts";
import { windowsOf } from "../../../../../../renderer/vision/worker/mrz/windows.ts";

const pitch = 4.5;

/** What the reader says of a line whose characters stand `pitch` columns apart; a space is a character it misses. */
function columnsOf(text: string): Columns {
  const count = Math.ceil((text.length + 2) * pitch);
  const likely = new Float32Array(count * (nothing + 1));
  for (let column = 0; column < count; column++) {
    const place = column / pitch - 1;
    const character = text.charAt(Math.floor(place));
    const isMiddle = Math.abs(place - Math.floor(place) - 0.5) < 0.3;
    const answer =
      place >= 0 && isMiddle && character.trim() ? alphabet.indexOf(character) : nothing;
    likely[column * (nothing + 1) + answer] = 0.9;
  }
  return { count, likely };
}

function textOf(places: readonly Float32Array[]): string {
  return places
    .map((place) =>
      Math.max(...place) > 0.1 ? alphabet.charAt(place.indexOf(Math.max(...place))) : " ",
    )
    .join("");
}

const line = "I<UTOD231458907<<<<<<<<<<<<<<<";

test("a line's characters are told apart, also where the same one comes again and again", () => {
  const grid = gridOf(columnsOf(line), 20);
  expect(grid && textOf(grid.places)).toBe(line);
  expect(grid?.clear).toBeCloseTo(0.9);
});

test("a character that was missed leaves its place", () => {
  const grid = gridOf(columnsOf("I<UTOD23 458907<<<<<<<<<<<<<<<"), 20);
  expect(grid && textOf(grid.places)).toBe("I<UTOD23 458907<<<<<<<<<<<<<<<");
});

test("what stands apart from the line is no part of it", () => {
  const grid = gridOf(columnsOf(`8     ${line}`), 20);
  expect(grid && textOf(grid.places)).toBe(line);
});

test("too few characters are no line", () => {
  expect(gridOf(columnsOf("I<UTOD2314"), 20)).toBeNull();
  expect(gridOf(columnsOf(" ".repeat(30)), 20)).toBeNull();
});

test("characters missed at the end are added, and what is too much is left out", () => {
  const short = columnsOf(line.slice(0, 28));
  const grid = gridOf(short, 20);
  if (!grid) throw new Error("There is no grid.");
  const [best] = windowsOf(short, grid, 30).toSorted((one, other) => other.score - one.score);
  expect(best?.places).toHaveLength(30);
  expect(best && textOf(best.places).trim()).toBe(line.slice(0, 28));
  const long = columnsOf(`${line}<<`);
  const more = gridOf(long, 20);
  if (!more) throw new Error("There is no grid.");
  expect(windowsOf(long, more, 30).some(({ places }) => textOf(places) === line)).toBe(true);
  expect(windowsOf(long, more, 44)).toEqual([]);
});
