interface Size {
  readonly width: number;
  readonly height: number;
}

/** Longer side in millimetres: cards and passports by ISO/IEC 7810 and ICAO 9303, A4 by ISO 216. */
const millimetres = { card: 85.6, largeCard: 105, passport: 125, sheet: 297 } as const;

/** Corners are placed to about a pixel; this keeps a card (1.586) and the others (1.42, 1.414) well apart. */
const within = 0.04;

/** Dots per inch of a page, by the size that a document of this type and these proportions has. */
export function dpiOf(page: Size, type: string): number {
  const longer = Math.max(page.width, page.height);
  return Math.round(longer / (millimetres[kindOf(page, type)] / 25.4));
}

/** Whether the page is of a kind of document that is always printed in colours. */
export function isCardOrPassport(page: Size, type: string): boolean {
  if (isCardType(type) || type === "PASSPORT") return true;
  return type === "" && (isNear(page, 1.586) || isNear(page, 1.42));
}

// By its proportions a sheet, a passport's page and a large card are one: there the type tells.
function kindOf(page: Size, type: string): keyof typeof millimetres {
  if (type === "PASSPORT") return "passport";
  if (isCardType(type)) return isNear(page, 1.42) ? "largeCard" : "card";
  if (isNear(page, 1.586)) return "card";
  if (type !== "") return "sheet";
  return isNear(page, 1.42) ? "passport" : "card";
}

function isCardType(type: string): boolean {
  return type === "NATIONAL_ID" || type === "DRIVING_LICENSE";
}

function isNear({ width, height }: Size, proportions: number): boolean {
  const own = Math.max(width, height) / Math.min(width, height);
  return Math.abs(own / proportions - 1) < within;
}
