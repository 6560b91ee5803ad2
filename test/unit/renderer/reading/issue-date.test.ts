import { array, assert, date as anyDate, nat, property } from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../../../preload/contract/calendar-date.ts";
import { issueDateInPrint } from "../../../../renderer/reading/issue-date.ts";
import type { Reading } from "../../../../renderer/reading/reading.ts";

const today: CalendarDate = "2026-11-29";
const nothing = { type: null, number: null, issueDate: null, expiryDate: null, holder: null };

function zoneOf(expiryDate: CalendarDate | null, birthDate: CalendarDate | null): Reading {
  const holder = { name: "TAVISH, MIRA", birthDate };
  return { source: "mrz", ...nothing, expiryDate, holder };
}

function printOf(...dates: CalendarDate[]): Reading {
  const past = dates.filter((date) => date <= today);
  return {
    source: "print",
    ...nothing,
    dates: { past, future: dates.filter((date) => date > today) },
  };
}

const [birth, issue, expiry] = ["1988-04-17", "2022-09-14", "2032-09-13"];
const zone = zoneOf(expiry, birth);

describe("the issue date in print for people", () => {
  it("is the one that lies whole years before the expiry date of the zone, or the day after it", () => {
    expect(issueDateInPrint([zone, printOf(birth, issue, expiry)])).toBe(issue);
    expect(issueDateInPrint([zone, printOf(birth, "2027-09-13", expiry)])).toBeNull();
    expect(issueDateInPrint([zone, printOf(birth, "2022-09-13", expiry)])).toBe("2022-09-13");
    const leap = zoneOf("2030-02-28", birth);
    expect(issueDateInPrint([leap, printOf("2020-03-01", "2030-02-28")])).toBe("2020-03-01");
  });

  it("may stand on another page than the zone, and the expiry date on a third place", () => {
    expect(issueDateInPrint([printOf(birth, expiry), zone, printOf(issue)])).toBe(issue);
  });

  it("is read on a document that has expired", () => {
    const expired = zoneOf("2024-05-01", birth);
    expect(issueDateInPrint([expired, printOf("2014-05-01", "2024-05-01")])).toBe("2014-05-01");
  });

  it("is not sure without a zone, or where the zone's dates are unknown", () => {
    const print = printOf(birth, issue, expiry);
    expect(issueDateInPrint([print])).toBeNull();
    expect(issueDateInPrint([zoneOf(null, birth), print])).toBeNull();
    expect(issueDateInPrint([zoneOf(expiry, null), print])).toBeNull();
    expect(issueDateInPrint([{ ...zone, holder: null }, print])).toBeNull();
  });

  it("is not sure where the zone's expiry date is not in print: then the print was not read well", () => {
    expect(issueDateInPrint([zone, printOf(birth, issue, "2032-09-18")])).toBeNull();
  });

  it("is never the day of birth, nor one before it", () => {
    const child = zoneOf("2032-09-13", "2022-09-14");
    expect(issueDateInPrint([child, printOf("2022-09-14", "2032-09-13")])).toBeNull();
    expect(issueDateInPrint([child, printOf("2020-09-14", "2032-09-13")])).toBeNull();
  });

  it("is not sure where two dates could be it", () => {
    expect(issueDateInPrint([zone, printOf(issue, "2022-09-13", expiry)])).toBeNull();
    // The day before the month, or after it: 12 08 or 8 December.
    const either = zoneOf("2030-08-12", birth);
    expect(issueDateInPrint([either, printOf("2020-08-12", "2020-12-08", "2030-08-12")])).toBe(
      "2020-08-12",
    );
  });

  it("is five or ten years before: with any other term a misread year would pass", () => {
    for (const year of [2016, 2018, 2021, 2023, 2024]) {
      const misread = `${year}-09-14`;
      expect(issueDateInPrint([zone, printOf(birth, misread, expiry)])).toBeNull();
    }
    const five = zoneOf("2027-09-13", birth);
    expect(issueDateInPrint([five, printOf(birth, issue, "2027-09-13")])).toBe(issue);
  });

  it("has, whatever else is printed, its day and month from the expiry date, and comes after birth", () => {
    const day = anyDate({
      min: new Date("1980-01-01"),
      max: new Date("2040-12-31"),
      noInvalidDate: true,
    }).map((moment) => moment.toISOString().slice(0, 10));
    let found = 0;
    assert(
      property(array(day, { maxLength: 4 }), day, day, nat(12), (others, end, born, years) => {
        const before = `${Number(end.slice(0, 4)) - years}${end.slice(4)}`;
        const date = issueDateInPrint([zoneOf(end, born), printOf(...others, before, end)]);
        if (date === null) return;
        found++;
        expect([5, 10]).toContain(Number(end.slice(0, 4)) - Number(date.slice(0, 4)));
        expect([...others, before]).toContain(date);
        expect(date > born && date <= today && date < end).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(10);
  });
});
