import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { CalendarDate } from "../../../../preload/contract/calendar-date.ts";
import { readMrz } from "../../../../renderer/reading/read-mrz.ts";
import type { MrzReading } from "../../../../renderer/vision/vision.ts";
import { mrzCheckDigit, td1Lines, td3Lines } from "../../../specimens/mrz.ts";
import { drawnZone, frenchCard, icaoExamples, type DrawnZone } from "../vision/mrz/zones.ts";

const today = "2026-11-29";

function readingOf({ format, lines }: DrawnZone, valid = true): MrzReading {
  return { format, lines, valid, likely: lines.map((line) => line.split("").map(() => 1)) };
}

const holder = {
  issuer: "UTO",
  nationality: "UTO",
  number: "S1234567D",
  surname: "Tavish",
  givenNames: "Mira Solenne",
  birthDate: "1988-04-17",
  sex: "F",
  expiryDate: "2031-03-07",
} as const;

test("a card gives its number, its end and its holder", () => {
  expect(readMrz(readingOf({ format: "TD1", lines: td1Lines(holder) }), today)).toEqual({
    source: "mrz",
    side: "back",
    type: "NATIONAL_ID",
    number: "S1234567D",
    issueDate: null,
    expiryDate: "2031-03-07",
    holder: { name: "TAVISH, MIRA SOLENNE", birthDate: "1988-04-17" },
  });
});

test("a passport is one", () => {
  const lines = td3Lines({ ...holder, number: "U04812957" });
  expect(readMrz(readingOf({ format: "TD3", lines }), today)).toMatchObject({
    type: "PASSPORT",
    number: "U04812957",
    expiryDate: "2031-03-07",
  });
});

test.each(icaoExamples)("the example of $format gives number and name", (example) => {
  expect(readMrz(readingOf(example), today)).toMatchObject({
    type:
      { TD1: "NATIONAL_ID", TD2: "NATIONAL_ID", TD3: "PASSPORT" }[example.format as "TD1"] ?? null,
    number: example.format.startsWith("MRV")
      ? "L8988901C"
      : example.format === "TD3"
        ? "L898902C3"
        : "D23145890",
    holder: { name: "ERIKSSON, ANNA MARIA" },
  });
});

test("a French card gives its number, and no date of issue since its day is not printed", () => {
  expect(readMrz(readingOf(frenchCard), today)).toEqual({
    source: "mrz",
    type: "NATIONAL_ID",
    number: "030195204123",
    issueDate: null,
    expiryDate: null,
    holder: { name: "BERTHIER, CORINNE", birthDate: "1965-12-06" },
  });
});

test("nothing is given of a zone that is not valid", () => {
  assert(property(drawnZone, (zone) => readMrz(readingOf(zone, false), today) === null));
});

test("nothing is given where a check digit fails, whatever the reading says of itself", () => {
  assert(
    property(drawnZone, integer({ min: 1, max: 9 }), ({ format, lines }, by) => {
      const column = format === "TD1" ? 6 : 19;
      const changed = lines.map((line, index) => {
        const digit = (Number(line.charAt(column)) + by) % 10;
        return index === 1 ? line.slice(0, column) + String(digit) + line.slice(column + 1) : line;
      });
      return readMrz(readingOf({ format, lines: changed }), today) === null;
    }),
  );
});

test("whatever is given is a real day, and nobody is born in the future", () => {
  assert(
    property(drawnZone, (zone) => {
      const reading = readMrz(readingOf(zone), today);
      const { expiryDate = null, holder: person = null } = reading ?? {};
      const birth = person?.birthDate ?? null;
      expect(reading).not.toBeNull();
      expect(expiryDate === null || CalendarDate.safeParse(expiryDate).success).toBe(true);
      expect(birth === null || birth <= today).toBe(true);
    }),
  );
});

test.each([
  ["2026-11-29", "2026-11-29"],
  ["2026-11-30", "1926-11-30"],
  ["1927-01-01", "1927-01-01"],
])("born %s is read as %s", (birthDate, expected) => {
  const lines = td1Lines({ ...holder, birthDate });
  expect(readMrz(readingOf({ format: "TD1", lines }), today)?.holder?.birthDate).toBe(expected);
});

test.each([
  ["2019-06-01", "2019-06-01"],
  ["2076-01-01", "2076-01-01"],
  ["1999-12-31", "1999-12-31"],
])("an end on %s is read as %s", (expiryDate, expected) => {
  const lines = td1Lines({ ...holder, expiryDate });
  expect(readMrz(readingOf({ format: "TD1", lines }), today)?.expiryDate).toBe(expected);
});

test("a day that the calendar does not have is none", () => {
  const lines = td1Lines({ ...holder, expiryDate: "2031-02-30" });
  expect(readMrz(readingOf({ format: "TD1", lines }), today)?.expiryDate).toBeNull();
});

test("a number that is too long for its field is given whole", () => {
  const digit = mrzCheckDigit("D23145890734");
  const [, plain, name] = td1Lines(holder);
  const upper = `D23145890<734${digit}<<<<<<<<<<<`;
  const middle = plain.slice(0, 29);
  const composite = mrzCheckDigit(
    `${upper}${middle.slice(0, 7)}${middle.slice(8, 15)}${middle.slice(18)}`,
  );
  const lines = [`I<UTO${upper}`, middle + composite, name];
  expect(readMrz(readingOf({ format: "TD1", lines }), today)?.number).toBe("D23145890734");
});
