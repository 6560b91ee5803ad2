import { assert, integer, nat, property } from "fast-check";
import { expect, test } from "vitest";
import {
  checksHold,
  grammarHolds,
  overflowOf,
} from "../../../../../renderer/vision/mrz/check-zone.ts";
import { layouts, type MrzFormat } from "../../../../../renderer/vision/mrz/formats.ts";
import { mrzCheckDigit } from "../../../../specimens/mrz.ts";
import { drawnZone, frenchCard, icaoExamples } from "./zones.ts";

function layoutOf(format: MrzFormat) {
  const layout = layouts.find((one) => one.format === format);
  if (!layout) throw new Error("There is no such layout.");
  return layout;
}

function holds(format: MrzFormat, lines: readonly string[]) {
  return checksHold(layoutOf(format), lines) && grammarHolds(layoutOf(format), lines);
}

test.each([...icaoExamples, frenchCard])("the example of $format holds", ({ format, lines }) => {
  expect(holds(format, lines)).toBe(true);
});

test("every drawn zone holds", () => {
  assert(property(drawnZone, ({ format, lines }) => holds(format, lines)));
});

test("a digit changed in a checked place breaks a zone", () => {
  assert(
    property(drawnZone, nat(), integer({ min: 1, max: 9 }), ({ format, lines }, at, by) => {
      // Birth dates and their check digits stand in the second line in all these formats.
      const line = 1;
      const from = format === "TD1" ? 0 : 13;
      const column = from + (at % 7);
      const digit = (Number(lines[line]?.charAt(column)) + by) % 10;
      const changed = lines.map((text, index) =>
        index === line ? text.slice(0, column) + String(digit) + text.slice(column + 1) : text,
      );
      return !checksHold(layoutOf(format), changed);
    }),
  );
});

const [passport, card] = icaoExamples;
if (!passport || !card) throw new Error("The examples are gone.");
const [p1 = "", p2 = ""] = passport.lines;
const [c1 = "", c2 = "", c3 = ""] = card.lines;

test.each<[string, MrzFormat, readonly string[]]>([
  ["a wrong check digit of the number", "TD3", [p1, p2.replace("C36", "C35")]],
  ["a wrong check digit of the birth date", "TD3", [p1, p2.replace("7408122", "7408123")]],
  ["a wrong check digit of the optional data", "TD3", [p1, p2.replace("<<10", "<<20")]],
  ["a wrong composite check digit", "TD3", [p1, p2.replace("<<10", "<<11")]],
  [
    "a filler for a check digit of a field that is not empty",
    "TD3",
    [p1, p2.replace("9ZE", "<ZE")],
  ],
  ["a month 13", "TD1", [c1, "7413125F1204159UTO<<<<<<<<<<<0", c3]],
  ["letters in a date", "TD3", [p1, p2.replace("740812", "74O812")]],
  ["a digit in a name", "TD3", [p1.replace("ANNA", "ANN4"), p2]],
  ["fillers within a state", "TD3", [p1.replace("P<UTO", "P<U<O"), p2]],
  ["three fillers within a name", "TD3", [p1.replace("ANNA<MARIA<<", "ANNA<<<MARIA"), p2]],
  ["a name that begins with a filler", "TD1", [c1, c2, "<ERIKSSON<<ANNA<MARIA<<<<<<<<<"]],
  ["a line that is too short", "TD3", [p1.slice(1), p2]],
  ["a line too few", "TD1", [c1, c2]],
  ["a line too many", "TD3", [p1, p2, p2]],
  ["a passport's letter on a card", "TD1", [c1.replace("I<", "P<"), c2, c3]],
  ["a card that says to be a visa", "TD2", [`V${icaoExamples[2]?.lines[0]?.slice(1)}`, ""]],
])("refused: %s", (_, format, lines) => {
  expect(holds(format, lines)).toBe(false);
});

test.each<[string, MrzFormat, readonly string[]]>([
  ["an unknown state", "TD1", [c1.replace("UTO", "QQQ"), c2, c3]],
  ["an unknown day of birth", "TD1", withBirth("7408<<")],
  ["an unknown date of birth", "TD1", withBirth("<<<<<<")],
  ["a name that fills its line", "TD1", [c1, c2, "ERIKSSON<<ANNA<MARIA<CHARLOTTE"]],
  ["a person with one name", "TD1", [c1, c2, "ERIKSSON<<<<<<<<<<<<<<<<<<<<<<"]],
])("accepted: %s", (_, format, lines) => {
  expect(holds(format, lines)).toBe(true);
});

function withBirth(birth: string): readonly string[] {
  const middle = `${birth}${mrzCheckDigit(birth)}F1204159UTO<<<<<<<<<<<`;
  const composite = mrzCheckDigit(
    `${c1.slice(5)}${middle.slice(0, 7)}${middle.slice(8, 15)}${middle.slice(18)}`,
  );
  return [c1, middle + composite, c3];
}

test("a number that is too long goes on in the optional data (ICAO 9303-5, 4.2.2.1)", () => {
  const number = "D23145890734";
  const digit = mrzCheckDigit(number);
  const upper = `D23145890<734${digit}<<<<<<<<<<<`;
  const lower = c2.slice(0, 29);
  const composite = mrzCheckDigit(
    `${upper}${lower.slice(0, 7)}${lower.slice(8, 15)}${lower.slice(18)}`,
  );
  const lines = [`I<UTO${upper}`, lower + composite, c3];
  expect(overflowOf(lines, 0, 14)).toEqual({ rest: "734", digit });
  expect(holds("TD1", lines)).toBe(true);
  const wrong = lines.map((line) => line.replace(`<734${digit}`, `<735${digit}`));
  expect(holds("TD1", wrong)).toBe(false);
});
