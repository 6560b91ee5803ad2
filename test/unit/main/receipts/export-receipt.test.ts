import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Receipt } from "../../../../preload/contract/receipt.ts";
import { exportReceipt, type ReceiptFormat } from "../../../../main/receipts/export-receipt.ts";
import { receipt } from "./receipt.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "branchscan-receipts-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const proposals: string[] = [];
const exportTo = (format: ReceiptFormat, into: string | null = folder) =>
  exportReceipt(receipt, format, {
    choosePlace: async (proposed) => {
      proposals.push(proposed);
      return into === null ? null : join(into, proposed);
    },
    pdf: async () => Buffer.from("%PDF-1.7 …"),
    now: () => new Date("2026-06-16T08:00:00.000Z"),
  });

test("as JSON it is the receipt itself with a format and a version, for other programs", async () => {
  expect(await exportTo("json")).toEqual({ kind: "exported" });
  const [name = ""] = readdirSync(folder);
  expect(name).toMatch(/^receipt-9223372036854775807-8821-2026-06-1[56]\.json$/);
  const file = JSON.parse(readFileSync(join(folder, name), "utf8"));
  expect(file).toEqual({
    format: "branchscan-receipt",
    version: 1,
    exportedAt: "2026-06-16T08:00:00.000Z",
    receipt,
  });
  expect(Receipt.parse(file.receipt)).toEqual(receipt);
});

test("as PDF it is what the page was printed to", async () => {
  expect(await exportTo("pdf")).toEqual({ kind: "exported" });
  const [name = ""] = readdirSync(folder);
  expect(name).toMatch(/\.pdf$/);
  expect(readFileSync(join(folder, name), "utf8")).toBe("%PDF-1.7 …");
});

test("whoever thinks better of it leaves nothing behind", async () => {
  expect(await exportTo("pdf", null)).toEqual({ kind: "cancelled" });
  expect(readdirSync(folder)).toEqual([]);
});

test("a place that takes no file is said, and the file before stays", async () => {
  expect(await exportTo("json", join(folder, "nowhere"))).toEqual({ kind: "not-written" });
  const name = proposals.at(-1) ?? "";
  writeFileSync(join(folder, name), "the one before");
  mkdirSync(join(folder, `${name}.new`));
  expect(await exportTo("json")).toEqual({ kind: "not-written" });
  expect(readFileSync(join(folder, name), "utf8")).toBe("the one before");
});

test("what is no receipt's never gets into the file", async () => {
  const more = { ...receipt, number: "S1234567A" };
  await exportReceipt(more, "json", {
    choosePlace: async () => join(folder, "one.json"),
    pdf: async () => Buffer.alloc(0),
    now: () => new Date(0),
  });
  expect(readFileSync(join(folder, "one.json"), "utf8")).not.toContain("S1234567A");
});
