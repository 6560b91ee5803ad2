import { array, assert, double, nat, oneof, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { decode } from "../../../../../../../renderer/vision/worker/mrz/decode/decode.ts";
import { drawnZone, frenchCard, icaoExamples } from "../../../mrz/zones.ts";
import { evidenceOf, withPlace } from "./evidence-of.ts";

const [passport, card] = icaoExamples;
if (!passport || !card) throw new Error("The examples are gone.");

test.each([...icaoExamples, frenchCard])("clear print of $format is read", ({ format, lines }) => {
  expect(decode(evidenceOf(lines))).toMatchObject({ format, lines, valid: true, checked: true });
});

test("any zone that is printed clearly is read as it is", () => {
  assert(
    property(drawnZone, ({ format, lines }) => {
      expect(decode(evidenceOf(lines))).toMatchObject({ format, lines, valid: true });
    }),
  );
});

test.each([
  ["0", "O"],
  ["1", "I"],
  ["8", "B"],
  ["5", "S"],
  ["2", "Z"],
])("where only digits may stand, %s is read although %s looks likelier", (digit, letter) => {
  const { lines } = passport;
  const column = lines[1]?.indexOf(digit, 13) ?? 0;
  const zone = withPlace(evidenceOf(lines), 1, column, { [letter]: 0.6, [digit]: 0.39 });
  expect(decode(zone)?.lines).toEqual(lines);
});

test("where only letters may stand, O is read although 0 looks likelier", () => {
  const zone = withPlace(evidenceOf(passport.lines), 0, 4, { "0": 0.6, O: 0.39 });
  expect(decode(zone)?.lines).toEqual(passport.lines);
});

test("the check digits tell O from 0 where both may stand", () => {
  const [upper = "", lower = ""] = passport.lines;
  const zone = withPlace(evidenceOf([upper, lower]), 1, 5, { O: 0.55, "0": 0.44 });
  expect(decode(zone)).toMatchObject({ lines: [upper, lower], valid: true });
});

test("an unlikely character is not taken to make the check digits hold", () => {
  const [upper = "", lower = ""] = passport.lines;
  const zone = withPlace(evidenceOf([upper, lower]), 1, 5, { O: 0.99, "0": 0.003 });
  expect(decode(zone)).toMatchObject({ valid: false, checked: false });
});

test("where two changes are as likely as one another, neither is taken", () => {
  const { lines } = passport;
  // These two places of L898902C3 weigh the same: 998902 is put right by 898902 and by 998802.
  const first = withPlace(evidenceOf(lines), 1, 1, { "9": 0.5, "8": 0.49 });
  const zone = withPlace(first, 1, 4, { "9": 0.5, "8": 0.49 });
  expect(decode(zone)?.valid ?? false).toBe(false);
});

test("a zone is in doubt where another character counts the same and looks nearly as likely", () => {
  const { lines } = passport;
  const drawn = lines[1]?.indexOf("B") ?? 0;
  // B and V count 11 and 31: the check digits cannot tell them apart.
  const zone = withPlace(evidenceOf(lines), 1, drawn, { B: 0.55, V: 0.4 });
  expect(decode(zone)).toMatchObject({ checked: true, valid: false });
});

test("a zone is in doubt where a character of the name is", () => {
  const zone = withPlace(evidenceOf(passport.lines), 0, 7, { I: 0.5, L: 0.3 });
  expect(decode(zone)).toMatchObject({ checked: true, valid: false });
});

test("a zone is in doubt where a character of the name is not likely enough, whatever else it could be", () => {
  const others = { L: 0.06, T: 0.06, J: 0.06 };
  const unlikely = withPlace(evidenceOf(passport.lines), 0, 7, { I: 0.82, ...others });
  expect(decode(unlikely)).toMatchObject({ lines: passport.lines, valid: false });
  const likely = withPlace(evidenceOf(passport.lines), 0, 7, { I: 0.92, L: 0.06 });
  expect(decode(likely)).toMatchObject({ lines: passport.lines, valid: true });
});

test("noise is never valid", () => {
  const place = tuple(nat({ max: 36 }), double({ min: 0.3, max: 1, noNaN: true }));
  const line = (length: number) => array(place, { minLength: length, maxLength: length });
  const zone = oneof(
    tuple(line(44), line(44)),
    tuple(line(36), line(36)),
    tuple(line(30), line(30), line(30)),
  );
  assert(
    property(zone, (lines) => {
      const evidence = lines.map((row) =>
        row.map(([at, share]) => {
          const values = new Float32Array(37).fill((1 - share) / 36);
          values[at] = share;
          return values;
        }),
      );
      return decode(evidence)?.valid !== true;
    }),
  );
});

test.each([
  ["a line of a passport", [44]],
  ["two lines of a card", [30, 30]],
  ["three lines of a passport", [44, 44, 44]],
  ["lines of different lengths", [44, 36]],
  ["no line", []],
])("no layout fits %s", (_, lengths) => {
  expect(decode(evidenceOf(lengths.map((length) => "A".repeat(length))))).toBeNull();
});
