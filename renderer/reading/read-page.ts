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

/** What a page says in print for machines; nothing where it cannot be read. */
export async function readPage(
  vision: Pick<Vision, "readCodes" | "readMrz">,
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

/** The dates that a page shows to people; none where it cannot be read. */
export async function readPrint(
  vision: Pick<Vision, "readDates">,
  { picture, quad, rotation }: PageToRead,
  today: CalendarDate,
): Promise<Reading> {
  const texts = await vision.readDates(picture, quad, rotation).catch(() => []);
  const dates = texts.flatMap((text) => CalendarDate.safeParse(text).data ?? []);
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
