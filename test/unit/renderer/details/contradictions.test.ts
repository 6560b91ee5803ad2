import { describe, expect, it } from "vitest";
import type { DetailsDraft } from "../../../../preload/contract/details.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import { contradictions } from "../../../../renderer/details/contradictions.ts";
import { sentenceOf } from "../../../../renderer/details/read-otherwise.tsx";
import type { Reading } from "../../../../renderer/reading/reading.ts";
import { emptySession, type Session } from "../../../../renderer/session/session.ts";
import { cropOf, pageOf } from "../session/pages.ts";

const rules = { ...defaultSettings, today: "2026-11-23" };
const page = pageOf(cropOf(1));
const other = pageOf(cropOf(2));
const licence: Reading = {
  source: "barcode",
  type: "DRIVING_LICENSE",
  number: "NM4471902",
  issueDate: "2023-06-02",
  expiryDate: "2033-06-01",
  holder: null,
};

function bench(details: Partial<DetailsDraft>, ...readings: Reading[]): Session {
  const [one, two] = readings;
  const empty = { kind: "empty" } as const;
  return {
    ...emptySession(details),
    pages: { front: two ? other : empty, back: page },
    readings: { [page.address]: one ? [one] : [], [other.address]: two ? [two] : [] },
  };
}

const fieldsOf = (session: Session) => contradictions(session, rules).map(({ field }) => field);
const said = (session: Session) =>
  contradictions(session, rules).map((one) => sentenceOf(one, defaultSettings.documentTypes));

describe("what was typed and what was read", () => {
  it.each<[string, Partial<DetailsDraft>]>([
    ["an empty form", {}],
    ["the same number in groups", { number: "nm-447 1902" }],
    ["the same days, however they are written", { issueDate: "2.6.23", expiryDate: "01062033" }],
    ["a date that is not written out yet", { issueDate: "2.6" }],
  ])("agree in %s", (_what, details) => {
    expect(fieldsOf(bench(details, licence))).toEqual([]);
  });

  it.each<[Partial<DetailsDraft>, string]>([
    [{ type: "PASSPORT" }, "Document type is Passport here, but the barcode says Driving licence."],
    [{ number: "NM4471903" }, "Document number is NM4471903 here, but the barcode says NM4471902."],
    [{ issueDate: "2.7.23" }, "Issue date is 2 Jul 2023 here, but the barcode says 2 Jun 2023."],
    [{ noExpiryDate: true }, "Expiry date is left out here, but the barcode says 1 Jun 2033."],
  ])("contradict each other in %o, and the sentence shows both", (details, sentence) => {
    expect(said(bench(details, licence))).toEqual([sentence]);
  });

  it("are no matter where nothing was read", () => {
    expect(fieldsOf(bench({ number: "X" }, { ...licence, number: null }))).toEqual([]);
  });
});

describe("a document that contradicts itself", () => {
  const mrz: Reading = { ...licence, source: "mrz", number: "OTHER1" };

  it("is told with all that it says, until the operator has chosen", () => {
    expect(said(bench({}, licence, mrz))).toEqual([
      "The MRZ says OTHER1, but the barcode says NM4471902.",
    ]);
    expect(fieldsOf(bench({ number: "OTHER1" }, licence, mrz))).toEqual([]);
  });
});
