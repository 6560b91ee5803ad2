import { expect, it } from "vitest";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import { readPage, withinList } from "../../../../renderer/reading/read-page.ts";
import type { Code } from "../../../../renderer/vision/vision.ts";
import { cropOf } from "../session/pages.ts";

const nric: Code = { format: "Code39", text: "S1234567D" };
const qr: Code = { format: "QRCode", text: "S1234567D" };

const gone = () => Promise.reject(new Error("The picture is gone."));

it("gives what the codes of a page say, and nothing for the others", async () => {
  const readings = await readPage({ readCodes: async () => [qr, nric] }, cropOf(1));
  expect(readings.map(({ number }) => number)).toEqual(["S1234567D"]);
});

it("gives nothing where the page cannot be read any more", async () => {
  expect(await readPage({ readCodes: gone }, cropOf(1))).toEqual([]);
});

it("proposes no document type that the tenant's list does not have", async () => {
  const [reading] = await readPage({ readCodes: async () => [nric] }, cropOf(1));
  if (!reading) throw new Error("The number was not read");
  expect(withinList(reading, defaultSettings.documentTypes).type).toBe("NATIONAL_ID");
  const others = [{ value: "PASSPORT", label: "Passport" }];
  expect(withinList(reading, others)).toEqual({ ...reading, type: null });
});
