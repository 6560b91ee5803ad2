import { describe, expect, test } from "vitest";
import {
  checkDetails,
  detailsErrors,
  detailsWarnings,
} from "../../../../preload/contract/check-details.ts";
import {
  DocumentNumber,
  type DetailsDraft,
  type DocumentDetails,
} from "../../../../preload/contract/details.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";

const today = "2026-06-15";
const rules = { ...defaultSettings, today };
const draft: DetailsDraft = {
  type: "PASSPORT",
  number: " K1234567E ",
  authenticity: "ORIGINAL",
  issueDate: "1.1.20",
  expiryDate: "1.1.30",
  noExpiryDate: false,
  showExpiryNotification: true,
};
const details: DocumentDetails = {
  type: "PASSPORT",
  number: "K1234567E",
  authenticity: "ORIGINAL",
  issueDate: "2020-01-01",
  expiryDate: "2030-01-01",
  showExpiryNotification: true,
};

test("what was typed becomes details, blanks and short years put right", () => {
  expect(checkDetails(draft, rules)).toEqual({ kind: "complete", details });
});

test("a document without an expiry date says so with null, whatever stands in the field", () => {
  expect(checkDetails({ ...draft, noExpiryDate: true, expiryDate: "??" }, rules)).toEqual({
    kind: "complete",
    details: { ...details, expiryDate: null },
  });
});

test("each empty field is missed", () => {
  const empty = {
    ...draft,
    type: "",
    number: " ",
    authenticity: "",
    issueDate: "",
    expiryDate: "",
  };
  expect(checkDetails(empty, rules)).toEqual({
    kind: "incomplete",
    errors: {
      type: "missing",
      number: "missing",
      authenticity: "missing",
      issueDate: "missing",
      expiryDate: "missing",
    },
  });
});

test.each<[Partial<DetailsDraft>, object]>([
  [{ number: "x".repeat(65) }, { number: "not-a-number" }],
  [{ number: "12\u200B34" }, { number: "not-a-number" }],
  [{ issueDate: "31.2.2020" }, { issueDate: "not-a-date" }],
  [{ expiryDate: "soon" }, { expiryDate: "not-a-date" }],
  [{ issueDate: "16.6.2026", expiryDate: "1.1.2030" }, { issueDate: "issue-in-future" }],
  [{ issueDate: "1.1.2020", expiryDate: "31.12.2019" }, { expiryDate: "expiry-before-issue" }],
  [{ type: "LIBRARY_CARD" }, { type: "not-in-list" }],
])("%o stops the sending", (change, errors) => {
  expect(checkDetails({ ...draft, ...change }, rules)).toEqual({ kind: "incomplete", errors });
});

test("a document issued today that expires on its day of issue is no error", () => {
  expect(detailsErrors({ ...details, issueDate: today, expiryDate: today }, rules)).toEqual({});
});

describe("warnings", () => {
  const card: DocumentDetails = { ...details, type: "NATIONAL_ID", number: "S1234567D" };

  test("none for a passport that is in order", () => {
    expect(detailsWarnings(details, false, today)).toEqual([]);
  });

  test("a document that ended yesterday is expired, one that ends today is not", () => {
    expect(detailsWarnings({ ...details, expiryDate: "2026-06-14" }, false, today)).toEqual([
      "expired",
    ]);
    expect(detailsWarnings({ ...details, expiryDate: today }, false, today)).toEqual([]);
  });

  test("a check letter is looked at on national IDs only, and only where there is one", () => {
    expect(detailsWarnings(card, true, today)).toEqual([]);
    expect(detailsWarnings({ ...card, number: "S1234567A" }, true, today)).toEqual([
      "check-letter",
    ]);
    expect(detailsWarnings({ ...card, number: "AB123" }, true, today)).toEqual([]);
    expect(detailsWarnings({ ...details, number: "S1234567A" }, true, today)).toEqual([]);
  });

  test("a card without its back", () => {
    expect(detailsWarnings(card, false, today)).toEqual(["no-back"]);
    expect(detailsWarnings({ ...card, type: "DRIVING_LICENSE" }, false, today)).toEqual([
      "no-back",
    ]);
  });
});

test.each(["S1234567A", "AB 12/34-5", "Ж-100", "1"])("%s can be a document's number", (number) => {
  expect(DocumentNumber.safeParse(number).success).toBe(true);
});

test.each(["", " 1", "1 ", "1  2", "1\n2", "1\u0000", "1\u202E2", "x".repeat(65)])(
  "%j cannot",
  (number) => {
    expect(DocumentNumber.safeParse(number).success).toBe(false);
  },
);
