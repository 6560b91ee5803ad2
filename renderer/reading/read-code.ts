import { nricCheckLetterFits } from "../../preload/contract/nric.ts";
import type { Code } from "../vision/vision.ts";
import { readLicence } from "./aamva/read-licence.ts";
import type { Reading } from "./reading.ts";

/**
 * What a code on a document says of the document: the barcode of a driving licence, or the number of a Singapore
 * identity card whose check letter fits. `null` for every other code: nothing of it is filled in.
 */
export function readCode({ format, text }: Code): Reading | null {
  switch (format) {
    case "PDF417":
      return readLicence(text);
    case "Code39":
    case "Code128":
      return readNationalNumber(text);
    case "QRCode":
      return null;
  }
}

function readNationalNumber(text: string): Reading | null {
  const number = text.trim();
  if (nricCheckLetterFits(number) !== true || number !== number.toUpperCase()) return null;
  return {
    source: "barcode",
    type: "NATIONAL_ID",
    number,
    issueDate: null,
    expiryDate: null,
    holder: null,
  };
}
