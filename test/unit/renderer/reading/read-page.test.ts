import { expect, it } from "vitest";
import type { CalendarDate } from "../../../../preload/contract/calendar-date.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import { readPage, readPrint, withinList } from "../../../../renderer/reading/read-page.ts";
import type { Code, MrzReading } from "../../../../renderer/vision/vision.ts";
import { cropOf } from "../session/pages.ts";

const nric: Code = { format: "Code39", text: "S1234567D" };
const qr: Code = { format: "QRCode", text: "S1234567D" };

const today: CalendarDate = "2026-11-23";
// The specimen of ICAO 9303-4.
const lines = [
  "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
  "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
];
const zone: MrzReading = {
  format: "TD3",
  lines,
  likely: lines.map((line) => Array.from(line, () => 1)),
  valid: true,
};
const readMrz = async () => null;
const readCodes = async () => [nric];
const readFour = async () => ["2022-09-14", "2032-09-13", "2022-14-09", "2026-11-23"];
const gone = () => Promise.reject(new Error("The picture is gone."));

it("gives what the codes of a page say, and nothing for the others", async () => {
  const readings = await readPage({ readMrz, readCodes: async () => [qr, nric] }, cropOf(1), today);
  expect(readings.map(({ number }) => number)).toEqual(["S1234567D"]);
});

it("gives nothing where the page cannot be read any more", async () => {
  expect(await readPage({ readMrz: gone, readCodes: gone }, cropOf(1), today)).toEqual([]);
});

it("proposes no document type that the tenant's list does not have", async () => {
  const [reading] = await readPage({ readMrz, readCodes }, cropOf(1), today);
  if (!reading) throw new Error("The number was not read");
  expect(withinList(reading, defaultSettings.documentTypes).type).toBe("NATIONAL_ID");
  const others = [{ value: "PASSPORT", label: "Passport" }];
  expect(withinList(reading, others)).toEqual({ ...reading, type: null });
});

it("gives what the machine-readable zone says besides, first of all", async () => {
  const readings = await readPage({ readMrz: async () => zone, readCodes }, cropOf(1), today);
  expect(readings.map(({ source, side, number }) => [source, side, number])).toEqual([
    ["mrz", "front", "L898902C3"],
    ["barcode", undefined, "S1234567D"],
  ]);
});

it("gives nothing of a zone whose check digits do not hold", async () => {
  const doubtful = { ...zone, lines: [lines[0] ?? "", lines[1]?.replace("L8", "L9") ?? ""] };
  for (const odd of [{ ...zone, valid: false }, doubtful]) {
    const read = { readMrz: async () => odd, readCodes: async () => [] };
    expect(await readPage(read, cropOf(1), today)).toEqual([]);
  }
});

it("gives the dates in print for people, parted at today, without what is no day", async () => {
  const printed = await readPrint({ readDates: readFour }, cropOf(1), today);
  expect(printed).toMatchObject({
    source: "print",
    issueDate: null,
    dates: { past: ["2022-09-14", "2026-11-23"], future: ["2032-09-13"] },
  });
});

it("gives no dates where the print cannot be read any more", async () => {
  const { dates } = await readPrint({ readDates: gone }, cropOf(1), today);
  expect(dates).toEqual({ past: [], future: [] });
});
