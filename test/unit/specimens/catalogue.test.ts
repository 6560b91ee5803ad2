import { expect, test } from "vitest";
import { CalendarDate } from "../../../preload/contract/calendar-date.ts";
import { nricCheckLetterFits } from "../../../preload/contract/nric.ts";
import { catalogueRows, photos } from "../../specimens/catalogue.ts";
import { holdings } from "../../specimens/people.ts";
import { areaOf } from "../../specimens/scene/homography.ts";
import { allTruths } from "../../specimens/truth.ts";

test.each(allTruths())(
  "the document in $file lies whole in the frame, its corners clockwise",
  (truth) => {
    for (const [x, y] of truth.quad) {
      expect(x).toBeGreaterThan(20);
      expect(y).toBeGreaterThan(20);
      expect(x).toBeLessThan(truth.width - 20);
      expect(y).toBeLessThan(truth.height - 20);
    }
    expect(areaOf(truth.quad)).toBeGreaterThan(0.2 * truth.width * truth.height);
  },
);

test("every photo has its own file, thumbnail and label", () => {
  const rows = catalogueRows();
  for (const name of ["file", "thumbnail", "label"] as const) {
    expect(new Set(rows.map((row) => row[name])).size).toBe(rows.length);
  }
});

test("the photos show every desk, light and angle", () => {
  expect(new Set(photos.map(({ desk }) => desk)).size).toBe(3);
  expect(new Set(photos.map(({ light }) => light)).size).toBe(3);
  expect(new Set(photos.map(({ angle }) => angle)).size).toBe(3);
});

test("what is printed can be typed: real dates, issue before expiry", () => {
  for (const { details } of catalogueRows()) {
    expect(CalendarDate.safeParse(details.issueDate).success).toBe(true);
    expect(CalendarDate.safeParse(details.expiryDate).success).toBe(true);
    expect(details.issueDate < details.expiryDate).toBe(true);
  }
});

test("one national ID has a fitting check letter and one has not", () => {
  expect(nricCheckLetterFits(holdings.nationalId.number)).toBe(true);
  expect(nricCheckLetterFits(holdings.nationalIdOddLetter.number)).toBe(false);
});
