import { closeSheets, openSheets, type Sheet } from "../imports/sheet.ts";
import type { Arrival } from "./arrivals.ts";
import type { PageDesk } from "./page-desk.ts";
import { firstOf, type Place } from "./pictures-in.ts";

/** The pages of files that have pages: all of them where they are one or two, else those that the operator chooses. */
type SheetsIn = (
  files: readonly Blob[],
  place: Place,
  expected: readonly Arrival[],
) => Promise<readonly Sheet[]>;

/** Gives the way to get at the pages of files, or to say why there are none. */
export function createSheetsIn({ openPaper, choose, say }: PageDesk): SheetsIn {
  return async (files, place, expected) => {
    const opened = await openSheets(files, openPaper);
    const isVoid = expected.every((arrival) => arrival.isVoid());
    for (const arrival of expected) arrival.end();
    if (opened.kind === "refused") {
      if (!isVoid) say(opened.reason);
      return [];
    }
    const { sheets, isAll } = opened;
    if (isVoid) {
      closeSheets(sheets);
      return [];
    }
    if (sheets.length <= 2) return sheets;
    const chosen = await choose({ sheets, isAll, side: place.side, first: firstOf(place) });
    closeSheets(sheets.filter(({ paper }) => !chosen?.some((sheet) => sheet.paper === paper)));
    return chosen ?? [];
  };
}
