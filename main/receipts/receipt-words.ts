import type { Receipt } from "../../preload/contract/receipt.ts";
import { confirmedWarnings, usedAnyway } from "../../preload/contract/receipt-words.ts";

const outcomes: Record<Receipt["confirmation"], { title: string; hint: string }> = {
  confirmed: { title: "Delivered and confirmed by the server", hint: "" },
  different: {
    title: "Delivered, stored differently",
    hint: "The server says that it stored some details differently. They are marked below.",
  },
  unconfirmed: {
    title: "Delivered, not confirmed by the server",
    hint: "The server accepted the document, but its answer said nothing about what it stored.",
  },
};

/** The words on a printed receipt: the same as in the window's receipt. */
export const words = {
  title: "Receipt",
  training: "Training. Nothing went to a real customer’s record.",
  outcomes,
  customerId: "Customer ID",
  documentId: "Document ID",
  field: "Detail",
  sent: "What was sent",
  stored: "What the server stored",
  noDifference: "No difference",
  different: "Different",
  notConfirmed: "Not confirmed",
  fields: {
    type: "Document type",
    number: "Document number",
    authenticity: "Authenticity",
    issueDate: "Issue date",
    expiryDate: "Expiry date",
    showExpiryNotification: "Notify before expiry",
  },
  yes: "Yes",
  no: "No",
  nothing: "Nothing",
  noExpiryDate: "None on the document",
  confirmed: "Confirmed by the operator",
  warnings: confirmedWarnings,
  pages: "Pages",
  sides: { front: "Front", back: "Back" },
  madeSmaller: (pixels: string, bytes: string) =>
    `Sent smaller than it was scanned, since the server took no more: it was ${pixels} pixels, ${bytes} bytes.`,
  usedAnyway,
  fingerprint: "Fingerprint (SHA-256)",
  journey: "On its way",
  accepted: "Sent off",
  delivered: "Delivered",
  tries: "Tries",
  timesSent: "Times it went out whole",
  station: "Station",
  operator: "Operator",
  record: "The server’s record",
  recordId: "Record",
  frontName: "Front stored as",
  backName: "Back stored as",
  createdAt: "Created",
  updatedAt: "Updated",
  updatedBy: "Updated by",
  printed: "Made",
  job: "Job",
  privacy: "This receipt holds no picture, and the document number only in part.",
};
