import { assert, date, property } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  calendarDay,
  CalendarDate,
  parseCalendarDate,
} from "../../../../preload/contract/calendar-date.ts";

const today = "2026-06-15";

test.each(["2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31"])("%s is a day", (text) => {
  expect(CalendarDate.safeParse(text).success).toBe(true);
});

test.each([
  "2023-02-29",
  "2100-02-29",
  "2024-04-31",
  "2024-13-01",
  "2024-00-10",
  "2024-01-00",
  "1899-12-31",
  "2200-01-01",
  "2024-1-1",
  "24-01-01",
  "2024-01-01T00:00:00Z",
])("%s is none", (text) => {
  expect(CalendarDate.safeParse(text).success).toBe(false);
});

describe("typed dates", () => {
  test.each([
    ["2030-01-01", "2030-01-01"],
    ["2030/1/9", "2030-01-09"],
    ["1.1.2030", "2030-01-01"],
    ["31.12.2030", "2030-12-31"],
    ["1/2/30", "2030-02-01"],
    ["01 02 2030", "2030-02-01"],
    ["01012030", "2030-01-01"],
    ["311230", "2030-12-31"],
    ["20300131", "2030-01-31"],
    ["20112030", "2030-11-20"],
    [" 1.1.30 ", "2030-01-01"],
  ])("%j is %s, day before month", (typed, expected) => {
    expect(parseCalendarDate(typed, "expiry", today)).toBe(expected);
  });

  test.each([
    "",
    "tomorrow",
    "1.13.2030",
    "31.2.2030",
    "30.2.24",
    "1.1",
    "1.1.203",
    "2030-02-30",
    "1.1.2300",
    "320130",
  ])("%j is no day", (typed) => {
    expect(parseCalendarDate(typed, "expiry", today)).toBeNull();
  });

  test("two digits of a year lie behind us for an issue and ahead for an expiry", () => {
    expect(parseCalendarDate("1.1.26", "issue", today)).toBe("2026-01-01");
    expect(parseCalendarDate("1.1.27", "issue", today)).toBe("1927-01-01");
    expect(parseCalendarDate("1.1.98", "issue", today)).toBe("1998-01-01");
    expect(parseCalendarDate("1.1.27", "expiry", today)).toBe("2027-01-01");
    expect(parseCalendarDate("1.1.76", "expiry", today)).toBe("2076-01-01");
    expect(parseCalendarDate("1.1.77", "expiry", today)).toBe("1977-01-01");
  });

  test("each day reads as itself, written either way round", () => {
    const days = date({
      min: new Date("1900-01-01"),
      max: new Date("2199-12-31"),
      noInvalidDate: true,
    });
    assert(
      property(days, (moment) => {
        const text = moment.toISOString().slice(0, 10);
        const [year, month, day] = text.split("-");
        expect(parseCalendarDate(text, "issue", today)).toBe(text);
        expect(parseCalendarDate(`${day}.${month}.${year}`, "issue", today)).toBe(text);
      }),
    );
  });
});

test("today is the day on this PC's calendar, not the day in Greenwich", () => {
  expect(calendarDay(new Date(2026, 0, 1, 0, 0))).toBe("2026-01-01");
  expect(calendarDay(new Date(2026, 11, 31, 23, 59))).toBe("2026-12-31");
});
