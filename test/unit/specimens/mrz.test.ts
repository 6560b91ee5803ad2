import { expect, test } from "vitest";
import { sides } from "../../specimens/catalogue.ts";
import { mrzCheckDigit, td1Lines, td3Lines } from "../../specimens/mrz.ts";
import { printedMrz } from "../../specimens/printed-mrz.ts";

const anna = {
  issuer: "UTO",
  nationality: "UTO",
  surname: "Eriksson",
  givenNames: "Anna Maria",
  birthDate: "1974-08-12",
  sex: "F",
  expiryDate: "2012-04-15",
} as const;

test.each([
  ["520727", "3"],
  ["D23145890", "7"],
  ["L898902C3", "6"],
  ["740812", "2"],
  ["ZE184226B<<<<<", "1"],
  ["<<<<<<<<<<<<<<", "0"],
])("the check digit of %s is %s, as ICAO 9303 works it out", (field, digit) => {
  expect(mrzCheckDigit(field)).toBe(digit);
});

test("a card's zone is the one that ICAO 9303-5 shows for its own specimen", () => {
  expect(td1Lines({ ...anna, number: "D23145890" })).toEqual([
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "7408122F1204159UTO<<<<<<<<<<<6",
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
  ]);
});

test("a passport's zone has the names and checked fields of ICAO 9303-4's specimen", () => {
  const [first, second] = td3Lines({ ...anna, number: "L898902C3" });
  expect(first).toBe("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<");
  expect(second.slice(0, 28)).toBe("L898902C36UTO7408122F1204159");
  expect(second).toHaveLength(44);
});

test("names lose accents and apostrophes, and hyphens become fillers", () => {
  const [, , names] = td1Lines({
    ...anna,
    number: "A1",
    surname: "O'Reille-Núñez",
    givenNames: "Zoë",
  });
  expect(names).toBe("OREILLE<NUNEZ<<ZOE<<<<<<<<<<<<");
});

test("every printed zone is full and its composite check digit holds", () => {
  const [upper = "", middle = "", names = ""] = printedMrz(sides.nationalIdBack);
  expect([upper.length, middle.length, names.length]).toEqual([30, 30, 30]);
  const checked = `${upper.slice(5)}${middle.slice(0, 7)}${middle.slice(8, 15)}${middle.slice(18, 29)}`;
  expect(mrzCheckDigit(checked)).toBe(middle.slice(29));

  const [, second = ""] = printedMrz(sides.passportPage);
  const fields = `${second.slice(0, 10)}${second.slice(13, 20)}${second.slice(21, 43)}`;
  expect(mrzCheckDigit(fields)).toBe(second.slice(43));
});

test("sides without a zone have no lines", () => {
  expect(printedMrz(sides.nationalIdFront)).toEqual([]);
  expect(printedMrz(sides.licenceBack)).toEqual([]);
});
