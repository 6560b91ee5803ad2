import type { Receipt } from "../../../../preload/contract/receipt.ts";

/** A receipt of a passport whose expiry date the server stored differently. */
export const receipt: Receipt = {
  jobId: "6f9619ff-8b86-4011-b42d-00cf4fc964ff",
  mode: "live",
  station: "Orchard Branch · Counter 3",
  operator: "A. Tan",
  customerId: "9223372036854775807",
  documentId: "8821",
  acceptedAt: Date.parse("2026-06-15T12:00:00.000Z"),
  deliveredAt: Date.parse("2026-06-15T12:00:41.000Z"),
  attempts: 3,
  timesSent: 2,
  details: {
    type: "PASSPORT",
    maskedNumber: "••••••67A",
    authenticity: "ORIGINAL",
    issueDate: "2020-01-01",
    expiryDate: "2030-01-01",
    showExpiryNotification: true,
  },
  confirmedWarnings: ["check-letter", "no-back"],
  pages: [
    {
      side: "front",
      mediaType: "image/jpeg",
      bytes: 512_345,
      width: 2000,
      height: 1408,
      sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    },
  ],
  confirmation: "different",
  differences: [{ field: "Expiry date", sent: "2030-01-01", stored: "2031-01-01" }],
  server: {
    id: "8821",
    frontName: "front.jpg",
    createdAt: Date.parse("2026-06-15T12:00:40.000Z"),
    updatedBy: "Artemis Service",
  },
};

export const lists = {
  documentTypes: [{ value: "PASSPORT", label: "Passport" }],
  authenticities: [{ value: "ORIGINAL", label: "Original" }],
};
