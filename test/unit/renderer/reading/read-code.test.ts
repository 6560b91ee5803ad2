import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nricCheckLetterFits } from "../../../../preload/contract/nric.ts";
import { readCode } from "../../../../renderer/reading/read-code.ts";
import { aamvaPayload } from "../../../specimens/aamva.ts";
import { holdings } from "../../../specimens/people.ts";

describe("a code on a card", () => {
  it.each(["Code39", "Code128"] as const)(
    "gives a Singapore number and the card's type from %s",
    (format) => {
      expect(readCode({ format, text: "S1234567D" })).toEqual({
        source: "barcode",
        type: "NATIONAL_ID",
        number: "S1234567D",
        issueDate: null,
        expiryDate: null,
        holder: null,
      });
    },
  );

  it("gives what a licence says from PDF417", () => {
    const text = aamvaPayload(holdings.drivingLicence);
    expect(readCode({ format: "PDF417", text })?.number).toBe(holdings.drivingLicence.number);
  });

  it.each([
    ["whose check letter does not fit", "Code39", "S1234567A"],
    ["that is no number of a card", "Code39", "LOT 4711"],
    ["in small letters, which no card has", "Code128", "s1234567d"],
    ["with more around the number", "Code128", "S1234567D-2"],
    ["of a web address", "QRCode", "https://example.org/S1234567D"],
    ["of a number as QR", "QRCode", "S1234567D"],
    ["that is no licence's", "PDF417", "S1234567D"],
  ] as const)("gives nothing %s", (_what, format, text) => {
    expect(readCode({ format, text })).toBeNull();
  });

  it("gives no number without a fitting check letter, whatever the text", () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[STFGM]\d{7}[A-Z]$/));
    fc.assert(
      fc.property(text, (any) => {
        const reading = readCode({ format: "Code39", text: any });
        if (reading) expect(nricCheckLetterFits(reading.number ?? "")).toBe(true);
      }),
    );
  });
});
