import { CalendarDate } from "../../preload/contract/calendar-date.ts";
import type { ListEntry } from "../../preload/contract/settings.ts";
import type { Quad, Rotation } from "../vision/geometry.ts";
import type { Picture, Vision } from "../vision/vision.ts";
import { readCode } from "./read-code.ts";
import { readMrz } from "./read-mrz.ts";
import type { Reading } from "./reading.ts";

/** A page as the picture, its outline on it, and how it is turned. */
interface PageToRead {
  readonly picture: Picture;
  readonly quad: Quad;
  readonly rotation: Rotation;
}

type PageReader = Pick<Vision, "readCodes" | "readMrz" | "readDates">;

/** What a page says, in the order in which it becomes known. */
export interface PageReadings {
  /** In print for machines; nothing where it cannot be read. */
  readonly machine: Promise<readonly Reading[]>;
  /** That, and the dates in print for people where print for machines does not say when the document was issued. */
  readonly all: Promise<readonly Reading[]>;
}

/** Begins to read a page. */
export function readPage(vision: PageReader, page: PageToRead, today: CalendarDate): PageReadings {
  const machine = readMachinePrint(vision, page, today);
  return {
    machine,
    all: machine.then(async (readings) => {
      if (readings.some(({ issueDate }) => issueDate !== null)) return readings;
      const print = await readPrint(vision, page, today);
      return print ? [...readings, print] : readings;
    }),
  };
}

async function readMachinePrint(
  vision: PageReader,
  { picture, quad, rotation }: PageToRead,
  today: CalendarDate,
): Promise<readonly Reading[]> {
  const [zone, codes] = await Promise.all([
    vision.readMrz(picture, quad, rotation).catch(() => null),
    vision.readCodes(picture, quad, rotation).catch(() => []),
  ]);
  const readings = [zone && readMrz(zone, today), ...codes.map(readCode)];
  return readings.filter((reading) => reading !== null);
}

async function readPrint(
  vision: PageReader,
  { picture, quad, rotation }: PageToRead,
  today: CalendarDate,
): Promise<Reading | null> {
  const texts = await vision.readDates(picture, quad, rotation).catch(() => []);
  const dates = texts.flatMap((text) => CalendarDate.safeParse(text).data ?? []);
  if (dates.length === 0) return null;
  return {
    source: "print",
    type: null,
    number: null,
    issueDate: null,
    expiryDate: null,
    holder: null,
    dates: {
      past: dates.filter((date) => date <= today),
      future: dates.filter((date) => date > today),
    },
  };
}

/** The reading without a document type that the tenant's list does not have. */
export function withinList(reading: Reading, documentTypes: readonly ListEntry[]): Reading {
  const isListed = documentTypes.some(({ value }) => value === reading.type);
  return isListed ? reading : { ...reading, type: null };
}
