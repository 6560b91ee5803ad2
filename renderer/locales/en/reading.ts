import type { ReadingSource } from "../../reading/reading.ts";
import type { Side } from "../../../preload/contract/page.ts";

const sources: Record<ReadingSource | "typed", string> = {
  mrz: "MRZ",
  barcode: "Barcode",
  print: "Printed",
  typed: "Typed",
};

const sayers: Record<ReadingSource, string> = {
  mrz: "the MRZ",
  barcode: "the barcode",
  print: "the printed page",
};
const named: Record<Side, string> = { front: "Front", back: "Back" };
const shown: Record<Side, string> = { front: "the front", back: "the back" };
const across: Record<Side, Side> = { front: "back", back: "front" };

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** What the station reads on a document, and what it makes of that. */
export const reading = {
  source: "From: ",
  sources,
  says: (source: ReadingSource, value: string) => `${sayers[source]} says ${value}`,
  otherwise: (field: string, stands: string, said: readonly string[]) =>
    sentence(`${field} is ${stands} here, but ${said.join(", ")}`),
  unclear: (said: readonly string[]) => sentence(said.join(", but ")),
  noDate: "left out",
  take: "Use what was read",
  takeThis: (value: string) => `Use ${value}`,
  holder: "On the document:",
  born: (date: string) => `born ${date}`,
  wrongSide: (side: Side) => `${named[side]} shows ${shown[across[side]]} of the document.`,
  swap: "Swap sides",
  moveTo: (side: Side) => `Move to ${named[side]}`,
  scanned: {
    "not-empty":
      "A barcode was scanned, and Customer ID holds a number already. Nothing was changed; click into Customer ID and scan again to replace it.",
    "not-digits":
      "The barcode that was scanned is no customer number. Nothing was changed; scan the customer's own barcode.",
  },
};
