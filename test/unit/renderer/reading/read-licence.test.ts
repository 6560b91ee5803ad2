import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../../../preload/contract/calendar-date.ts";
import { DocumentNumber } from "../../../../preload/contract/details.ts";
import { readLicence } from "../../../../renderer/reading/aamva/read-licence.ts";
import { aamvaPayload } from "../../../specimens/aamva.ts";
import { holdings } from "../../../specimens/people.ts";

interface Written {
  version?: string;
  kind?: string;
  head?: string;
  offset?: string;
  end?: string;
}

/** A licence's text with these elements; everything else of it as it should be, unless said otherwise. */
function written(elements: readonly string[], odd: Written = {}): string {
  const { version = "08", kind = "DL", head = "@\n\u001E\rANSI 636000", offset = "0031" } = odd;
  const body = `${kind}${elements.join("\n")}${odd.end ?? "\r"}`;
  const counts = version === "01" ? "01" : "0001";
  return `${head}${version}${counts}${kind}${offset}${String(body.length).padStart(4, "0")}${body}`;
}

const usual = ["DAQT64235789", "DCSSAMPLE", "DACMICHAEL", "DADJOHN", "DBB06061986"];
const dates = ["DBD06062019", "DBA06062027"];

describe("a licence's barcode", () => {
  it("of the specimen gives what is printed on it", () => {
    const { number, issueDate, expiryDate } = holdings.drivingLicence;
    expect(readLicence(aamvaPayload(holdings.drivingLicence))).toEqual({
      source: "barcode",
      side: "back",
      type: "DRIVING_LICENSE",
      number,
      issueDate,
      expiryDate,
      holder: { name: "QUENNELL, ILSE MARGUERITE", birthDate: "1994-09-05" },
    });
  });

  it("has its month first in the United States and its year first in Canada", () => {
    const american = readLicence(written([...usual, ...dates, "DCGUSA"]));
    expect(american).toMatchObject({ issueDate: "2019-06-06", expiryDate: "2027-06-06" });
    const canadian = ["DAQG1234", "DCSROY", "DBB19860606", "DBD20190606", "DBA20270606", "DCGCAN"];
    expect(readLicence(written(canadian))).toMatchObject({
      issueDate: "2019-06-06",
      expiryDate: "2027-06-06",
      holder: { name: "ROY", birthDate: "1986-06-06" },
    });
  });

  it("of the first version has the whole name in one element, and no version of its issuer's own", () => {
    const first = ["DAQ123", "DAADOE,JANE,Q", "DBB19800229", "DBD20010101", "DBA20060101"];
    expect(readLicence(written(first, { version: "01" }))).toMatchObject({
      number: "123",
      expiryDate: "2006-01-01",
      holder: { name: "DOE, JANE Q", birthDate: "1980-02-29" },
    });
  });

  it("of an identity card says no type, since the list of types is the tenant's", () => {
    expect(readLicence(written(usual, { kind: "ID" }))).toMatchObject({
      type: null,
      number: "T64235789",
    });
  });

  it("is read although its issuer has counted the place of its elements wrongly", () => {
    expect(readLicence(written(usual, { offset: "9999" }))?.number).toBe("T64235789");
  });

  it("names no element that only stands within the value of another one", () => {
    const misleading = ["DCSSAMPLE", "DAG1 DAQ ROAD DBA01012099", "DAIDAQX99"];
    expect(readLicence(written(misleading))).toMatchObject({ number: null, expiryDate: null });
  });
});

describe("nothing is taken from", () => {
  it.each([
    ["an empty text", ""],
    ["a boarding pass", "M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 100"],
    ["a version that is not known", written(usual, { version: "13" })],
    ["version nought", written(usual, { version: "00" })],
    ["a header without its issuer", written(usual, { head: "@\n\u001E\rANSI 6360" })],
    ["a text that breaks off among its elements", written(usual, { end: "" })],
    ["a text that breaks off in its header", written(usual).slice(0, 24)],
    ["a text that breaks off in its entries", written(usual).slice(0, 33)],
    ["elements that are about a vehicle", written(usual, { kind: "ZV" })],
  ])("%s", (_what, text) => {
    expect(readLicence(text)).toBeNull();
  });
});

describe("no date is taken", () => {
  it.each([
    ["that is no day", ["DBD02302019", "DBA06062027"], { issueDate: null }],
    ["of month 13 in either order", ["DBD13132019", "DBA20271313"], { issueDate: null }],
    ["that is not written out", ["DBD060619", "DBA"], { issueDate: null, expiryDate: null }],
    ["of noughts", ["DBD00000000", "DBA00000000"], { issueDate: null, expiryDate: null }],
    [
      "where it would expire before it is issued",
      ["DBD06062027", "DBA06062019"],
      { issueDate: null, expiryDate: null },
    ],
    [
      "where it was issued before its holder was born",
      ["DBD06061976", "DBA06062027"],
      { issueDate: null, expiryDate: null },
    ],
  ])("%s", (_what, elements, expected) => {
    expect(readLicence(written([...usual, ...elements]))).toMatchObject(expected);
  });
});

it("leaves out what stands there twice and differs", () => {
  const twice = readLicence(written([...usual, ...dates, "DAQOTHER", "DBA06062027"]));
  expect(twice).toMatchObject({ number: null, expiryDate: "2027-06-06" });
});

it("gives real days and fitting numbers only, whatever the text", () => {
  const bytes = fc.uint8Array({ maxLength: 20 }).map((all) => String.fromCharCode(...all));
  const names = fc.constantFrom("DAQ", "DBA", "DBB", "DBD", "DCS", "DAC", "DAA");
  const value = fc.oneof(fc.stringMatching(/^[0-9]{8}$/), bytes);
  const element = fc.tuple(names, value).map(([name, said]) => name + said);
  const elements = fc.array(element, { maxLength: 9 });
  const text = fc.oneof(
    bytes,
    elements.map((all) => written(all)),
    fc.tuple(elements, fc.nat(400)).map(([all, at]) => written(all).slice(0, at)),
  );
  fc.assert(
    fc.property(text, (any) => {
      const reading = readLicence(any);
      for (const date of [reading?.issueDate, reading?.expiryDate, reading?.holder?.birthDate])
        if (date) expect(CalendarDate.safeParse(date).success).toBe(true);
      if (reading?.number) expect(DocumentNumber.safeParse(reading.number).success).toBe(true);
      if (reading?.issueDate && reading.expiryDate)
        expect(reading.issueDate < reading.expiryDate).toBe(true);
    }),
  );
});
