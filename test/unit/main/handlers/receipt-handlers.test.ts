import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ChoosePlace } from "../../../../main/choose-place.ts";
import { receiptHandlers } from "../../../../main/handlers/receipt-handlers.ts";
import type { ReceiptPrinted } from "../../../../preload/contract/receipt.ts";
import { lists, receipt } from "../receipts/receipt.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "branchscan-receipts-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const { jobId } = receipt;

function station() {
  const choosePlace = vi.fn<ChoosePlace>(async ({ proposed }) => join(folder, proposed));
  const paper = {
    pdf: vi.fn(async (page: string) => Buffer.from(`%PDF of ${page}`)),
    print: vi.fn(async (_page: string): Promise<ReceiptPrinted> => "printed"),
  };
  const handlers = receiptHandlers({
    outbox: { receipt: async (id) => (id === jobId ? receipt : null) },
    paper,
    choosePlace,
    lists: () => lists,
    version: "0.1.0",
    now: () => new Date(2026, 5, 15),
  });
  return { handlers, choosePlace, paper };
}

test("a PDF is made of the receipt's page", async () => {
  const { handlers, choosePlace } = station();
  expect(await handlers["receipt:export"]({ jobId, format: "pdf" })).toEqual({ kind: "exported" });
  const { proposed, kind } = choosePlace.mock.calls[0]?.[0] ?? {};
  expect(proposed).toMatch(/^receipt-9223372036854775807-8821-.*\.pdf$/);
  expect(kind).toEqual({ name: "PDF", extension: "pdf" });
  const file = readFileSync(join(folder, proposed ?? ""), "utf8");
  expect(file).toContain("••••••67A");
  expect(file).toContain("Branchscan 0.1.0");
});

test("JSON is the receipt itself, and no paper is made", async () => {
  const { handlers, choosePlace, paper } = station();
  await handlers["receipt:export"]({ jobId, format: "json" });
  const file = readFileSync(join(folder, choosePlace.mock.calls[0]?.[0].proposed ?? ""), "utf8");
  expect(JSON.parse(file)).toMatchObject({ receipt });
  expect(paper.pdf).not.toHaveBeenCalled();
});

test.each<ReceiptPrinted>(["printed", "cancelled", "failed"])(
  "what came of printing is told: %s",
  async (outcome) => {
    const { handlers, paper } = station();
    paper.print.mockResolvedValueOnce(outcome);
    expect(await handlers["receipt:print"]({ jobId })).toBe(outcome);
    expect(paper.print).toHaveBeenCalledWith(expect.stringContaining("Orchard Branch"));
  },
);

test("where there is no receipt, nobody is asked for a place and nothing is printed", async () => {
  const { handlers, choosePlace, paper } = station();
  const other = "7d444840-9dc0-41d1-b245-5ffdce74fad2";
  expect(await handlers["receipt:export"]({ jobId: other, format: "pdf" })).toEqual({
    kind: "no-receipt",
  });
  expect(await handlers["receipt:print"]({ jobId: other })).toBe("no-receipt");
  expect(choosePlace).not.toHaveBeenCalled();
  expect(paper.print).not.toHaveBeenCalled();
});
