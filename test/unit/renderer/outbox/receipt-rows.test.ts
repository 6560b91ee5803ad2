import { describe, expect, it } from "vitest";
import type { Receipt } from "../../../../preload/contract/receipt.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import {
  readableSize,
  receiptRows,
  shortFingerprint,
} from "../../../../renderer/outbox/receipt-rows.ts";

function receiptWith(what: Partial<Receipt>): Receipt {
  return {
    jobId: "6f1c2b7e",
    mode: "training",
    station: "Counter 1",
    operator: "A. Tan",
    customerId: "4711",
    documentId: "8821",
    acceptedAt: 0,
    deliveredAt: 1000,
    attempts: 1,
    timesSent: 1,
    details: {
      type: "NATIONAL_ID",
      maskedNumber: "••••••67A",
      authenticity: "ORIGINAL",
      issueDate: "2020-01-01",
      expiryDate: "2030-01-01",
      showExpiryNotification: true,
    },
    confirmedWarnings: [],
    pages: [],
    confirmation: "confirmed",
    differences: [],
    server: {},
    ...what,
  };
}

const rowsOf = (what: Partial<Receipt>) => receiptRows(receiptWith(what), defaultSettings);

describe("the details on a receipt", () => {
  it("stand in the operator's words, in the order of the form", () => {
    expect(rowsOf({}).map(({ name, sent }) => [name, sent])).toEqual([
      ["Document type", "National ID"],
      ["Document number", "••••••67A"],
      ["Authenticity", "Original"],
      ["Issue date", "1 Jan 2020"],
      ["Expiry date", "1 Jan 2030"],
      ["Notify before expiry", "Yes"],
    ]);
  });

  it("show no difference where the server named none", () => {
    expect(new Set(rowsOf({}).map(({ outcome }) => outcome))).toEqual(new Set(["no-difference"]));
  });

  it("put what the server stored differently beside what was sent, in the same words", () => {
    const differences = [{ field: "Expiry date", sent: "2030-01-01", stored: "2029-12-31" }];
    const rows = rowsOf({ confirmation: "different", differences });
    expect(rows.filter(({ outcome }) => outcome === "different")).toEqual([
      { name: "Expiry date", sent: "1 Jan 2030", stored: "31 Dec 2029", outcome: "different" },
    ]);
  });

  it("name the ids when the server speaks of another record", () => {
    const differences = [{ field: "Customer ID", sent: "4711", stored: "4712" }];
    expect(rowsOf({ confirmation: "different", differences })[0]).toEqual({
      name: "Customer ID",
      sent: "4711",
      stored: "4712",
      outcome: "different",
    });
  });

  it("lose no difference in something that is no detail", () => {
    const differences = [{ field: "Back", sent: "Sent", stored: "Not stored" }];
    expect(rowsOf({ confirmation: "different", differences }).at(-1)).toEqual({
      name: "Back",
      sent: "Sent",
      stored: "Not stored",
      outcome: "different",
    });
  });

  it("claim nothing when the server confirmed nothing", () => {
    const rows = rowsOf({ confirmation: "unconfirmed" });
    expect(
      rows.every(({ outcome, stored }) => outcome === "not-confirmed" && stored === null),
    ).toBe(true);
  });

  it("keep a value that is no longer in the lists", () => {
    const receipt = receiptWith({});
    expect(receiptRows(receipt, { documentTypes: [], authenticities: [] })[0]?.sent).toBe(
      "NATIONAL_ID",
    );
  });

  it("say that a document has no expiry date", () => {
    const details = { ...receiptWith({}).details, expiryDate: null };
    const row = rowsOf({ details }).find(({ name }) => name === "Expiry date");
    expect(row?.sent).toBe("None on the document");
  });
});

it("gives sizes as people say them", () => {
  expect([12, 412_345, 999_499, 999_500, 2_960_000].map(readableSize)).toEqual([
    "1 KB",
    "412 KB",
    "999 KB",
    "1.0 MB",
    "3.0 MB",
  ]);
});

it("shortens a fingerprint to its two ends", () => {
  expect(shortFingerprint(`3f9a1c0e${"0".repeat(48)}3d4c21e0`)).toBe("3f9a1c0e…3d4c21e0");
});
