import { expect, test } from "vitest";
import { aamvaPayload } from "../../specimens/aamva.ts";
import { holdings } from "../../specimens/people.ts";

const payload = aamvaPayload(holdings.drivingLicence);

test("the payload opens with the compliance marks and one DL subfile", () => {
  expect(payload.startsWith("@\n\u001E\rANSI 999999100001DL")).toBe(true);
});

test("the subfile lies where its designator says and is as long as it says", () => {
  const designator = /ANSI \d{10}(\d{2})DL(\d{4})(\d{4})/.exec(payload);
  const [, entries, offset, length] = designator ?? [];
  expect(entries).toBe("01");
  const subfile = payload.slice(Number(offset), Number(offset) + Number(length));
  expect(subfile.startsWith("DL")).toBe(true);
  expect(subfile.endsWith("\r")).toBe(true);
  expect(Number(offset) + Number(length)).toBe(payload.length);
});

test("number and dates are those printed on the front, dates as month, day, year", () => {
  const elements = payload.slice(payload.indexOf("DLDCA") + 2).split("\n");
  expect(elements).toContain("DAQNM4471902");
  expect(elements).toContain("DBD06022023");
  expect(elements).toContain("DBA06012033");
  expect(elements).toContain("DCSQUENNELL");
});
