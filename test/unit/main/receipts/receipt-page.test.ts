import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Receipt } from "../../../../preload/contract/receipt.ts";
import { receiptPage } from "../../../../main/receipts/receipt-page.ts";
import { lists, receipt } from "./receipt.ts";

const context = { lists, version: "0.1.0", now: Date.parse("2026-06-16T08:00:00Z") };
const pageOf = (change: Partial<Receipt> = {}) => receiptPage({ ...receipt, ...change }, context);
/** The text of a page as a reader sees it, line by line. */
const textOf = (page: string) =>
  page
    .slice(page.indexOf("<body>"))
    .replaceAll(/<[^>]*>/g, "\n")
    .replaceAll(/\s*\n\s*/g, "\n");

test("everything on the receipt stands on the page, in the operator's words", () => {
  const text = textOf(pageOf());
  for (const part of [
    "Orchard Branch · Counter 3",
    "Delivered, stored differently",
    "9223372036854775807",
    "8821",
    "Passport",
    "••••••67A",
    "Original",
    "1 Jan 2020",
    "A. Tan",
    "image/jpeg, 512,345 bytes",
    "2000 × 1408 pixels",
    receipt.pages[0]?.sha256,
    "The last letter does not fit the number.",
    "Sent without a picture of the back.",
    "front.jpg",
    "Artemis Service",
    receipt.jobId,
  ])
    expect(text).toContain(part);
  expect(text).toMatch(/15 Jun 2026, \d\d:\d\d:41 (GMT|UTC)/);
});

test("a difference is marked by a word beside both values, and only there", () => {
  const text = textOf(pageOf());
  expect(text).toContain("\nExpiry date\n1 Jan 2030\nDifferent\n1 Jan 2031\n");
  expect(text.match(/\nDifferent\n/g)).toHaveLength(1);
  expect(text).toContain("\nIssue date\n1 Jan 2020\nNo difference\n");
});

test("what differs beyond the details has a row too", () => {
  const differences = [{ field: "Front", sent: "sent", stored: "" }];
  expect(textOf(pageOf({ differences }))).toContain("\nFront\nsent\nDifferent\nNothing\n");
});

test("a page that was sent with flaws says which, and the operator's reason, as text", () => {
  const usedAnyway = { flaws: ["blurred" as const, "glare" as const], reason: "<b>worn</b>" };
  const pages = receipt.pages.map((page) => Object.assign({}, page, { usedAnyway }));
  const page = pageOf({ pages });
  expect(page).toContain(
    "Sent although it was found blurred, glare. The operator’s reason: &lt;b&gt;worn&lt;/b&gt;",
  );
});

test("an answer that confirmed nothing is not taken for one that did", () => {
  const text = textOf(pageOf({ confirmation: "unconfirmed", differences: [] }));
  expect(text).toContain("Delivered, not confirmed by the server");
  expect(text).toContain("\nPassport\nNot confirmed\n");
  expect(text).not.toContain("No difference");
});

test("a receipt of a training says so, and one without an expiry date too", () => {
  expect(pageOf()).not.toContain("Training.");
  const details = { ...receipt.details, expiryDate: null };
  const text = textOf(pageOf({ mode: "training", details, differences: [] }));
  expect(text).toContain("Training. Nothing went to a real customer’s record.");
  expect(text).toContain("None on the document");
});

test("what the server did not say is left out with its heading", () => {
  expect(pageOf({ server: {} })).not.toContain("The server’s record");
});

const tags = (of: string) => new Set(of.match(/<\/?[a-z!][^>\s]*/gi));

const hostile = [
  "<script>alert(1)</script>",
  "</style><img src=x onerror=alert(1)>",
  `"><a href="https://elsewhere.example">`,
  "' onmouseover='alert(1)",
  "&lt;b&gt;",
  "</title></head><body onload=alert(1)>",
  "<!-- ",
  "]]><svg/onload=alert(1)>",
  "\u202Egnp.evil\u2066\u0000\u2028",
  "${7*7}{{7*7}}",
];

test.each(hostile)("no text becomes markup wherever it stands: %j", (text) => {
  const page = pageOf({
    station: text,
    operator: text,
    jobId: text,
    customerId: text,
    documentId: text,
    details: { ...receipt.details, type: text, maskedNumber: text, issueDate: text },
    pages: receipt.pages.map((of) => Object.assign({}, of, { mediaType: text, sha256: text })),
    differences: [
      { field: text, sent: text, stored: text },
      { field: "Expiry date", sent: text, stored: text },
    ],
    server: { id: text, frontName: text, backName: text, updatedBy: text },
  });
  const plain = pageOf({ differences: [...receipt.differences, ...receipt.differences] });
  expect([...tags(page)].filter((tag) => !tags(plain).has(tag))).toEqual([]);
  expect(page.match(/<[^>]*\son\w+=/)).toBeNull();
  expect(page.match(/<[^>]*href/)).toBeNull();
  expect(page).not.toMatch(/[\u202E\u2066\0\u2028]/);
});

test("the page can load nothing but the one style that stands in it", () => {
  const page = pageOf();
  const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1] ?? "";
  const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  expect(policy.replaceAll("&#39;", "'")).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  );
  expect(page).not.toMatch(/url\(|@import|<script|<link|<img| style=/i);
});

test("moments that no calendar has do not stop the page", () => {
  const text = textOf(pageOf({ server: { createdAt: 9e15, updatedAt: -9e15 } }));
  expect(text).toContain("9000000000000000");
});
