import { expect, it } from "vitest";
import type { CalendarDate } from "../../../../preload/contract/calendar-date.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import { readPage, withinList } from "../../../../renderer/reading/read-page.ts";
import type { Code, MrzReading } from "../../../../renderer/vision/vision.ts";
import { aamvaPayload } from "../../../specimens/aamva.ts";
import { holdings } from "../../../specimens/people.ts";
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
const readDates = async (): Promise<readonly string[]> => [];
const readFour = async () => ["2022-09-14", "2032-09-13", "2022-14-09", "2026-11-23"];
const gone = () => Promise.reject(new Error("The picture is gone."));

/** All that is read on a page. */
const allOn = (...page: Parameters<typeof readPage>) => readPage(...page).all;

it("gives what the codes of a page say, and nothing for the others", async () => {
  const readings = await allOn(
    { readMrz, readCodes: async () => [qr, nric], readDates },
    cropOf(1),
    today,
  );
  expect(readings.map(({ number }) => number)).toEqual(["S1234567D"]);
});

it("gives nothing where the page cannot be read any more", async () => {
  expect(
    await allOn({ readMrz: gone, readCodes: gone, readDates: gone }, cropOf(1), today),
  ).toEqual([]);
});

it("proposes no document type that the tenant's list does not have", async () => {
  const [reading] = await allOn({ readMrz, readCodes, readDates }, cropOf(1), today);
  if (!reading) throw new Error("The number was not read");
  expect(withinList(reading, defaultSettings.documentTypes).type).toBe("NATIONAL_ID");
  const others = [{ value: "PASSPORT", label: "Passport" }];
  expect(withinList(reading, others)).toEqual({ ...reading, type: null });
});

it("gives what the machine-readable zone says besides, first of all", async () => {
  const readings = await allOn(
    { readMrz: async () => zone, readCodes, readDates },
    cropOf(1),
    today,
  );
  expect(readings.map(({ source, side, number }) => [source, side, number])).toEqual([
    ["mrz", "front", "L898902C3"],
    ["barcode", undefined, "S1234567D"],
  ]);
});

it("gives nothing of a zone whose check digits do not hold", async () => {
  const doubtful = { ...zone, lines: [lines[0] ?? "", lines[1]?.replace("L8", "L9") ?? ""] };
  for (const odd of [{ ...zone, valid: false }, doubtful]) {
    const read = { readMrz: async () => odd, readCodes: async () => [], readDates };
    expect(await allOn(read, cropOf(1), today)).toEqual([]);
  }
});

it("gives the dates in print for people, parted at today, without what is no day", async () => {
  const read = { readMrz: async () => zone, readCodes: async () => [], readDates: readFour };
  const [, printed] = await allOn(read, cropOf(1), today);
  expect(printed).toMatchObject({
    source: "print",
    issueDate: null,
    dates: { past: ["2022-09-14", "2026-11-23"], future: ["2032-09-13"] },
  });
});

it("reads no print for people where print for machines says when the document was issued", async () => {
  const licence = aamvaPayload(holdings.drivingLicence);
  const readLicence = async (): Promise<Code[]> => [{ format: "PDF417", text: licence }];
  const asked: string[] = [];
  const print = async () => {
    asked.push("print");
    return [];
  };
  const read = { readMrz, readCodes: readLicence, readDates: print };
  const [reading] = await allOn(read, cropOf(1), today);
  expect(reading?.issueDate).toBe("2023-06-02");
  expect(asked).toEqual([]);
});

it("says what is printed for machines before the print for people is read", async () => {
  const slow = Promise.withResolvers<readonly string[]>();
  const read = { readMrz: async () => zone, readCodes, readDates: () => slow.promise };
  const { machine, all } = readPage(read, cropOf(1), today);
  expect((await machine).map(({ source }) => source)).toEqual(["mrz", "barcode"]);
  slow.resolve(["2022-09-14"]);
  expect((await all).map(({ source }) => source)).toEqual(["mrz", "barcode", "print"]);
});
