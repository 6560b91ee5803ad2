import type { DetailsWarning } from "../../../preload/contract/details.ts";
import type { Flaw } from "../../../preload/contract/page.ts";

const flaws: Record<Flaw, string> = {
  blurred: "blurred",
  glare: "glare",
  "too-dark": "too dark",
  "cut-off": "cut off",
  "too-small": "too small",
  screen: "taken from a screen",
  "grey-copy": "a grey copy",
};

const warnings: Record<DetailsWarning, string> = {
  expired: "The document had expired.",
  "check-letter": "The last letter does not fit the number.",
  "no-back": "Sent without a picture of the back.",
};

/** The words of a receipt, which a customer may be shown. */
export const receipt = {
  title: "Receipt",
  close: "Close the receipt",
  none: "There is no receipt for this document any more.",
  loading: "Reading the receipt…",
  notRead:
    "The receipt could not be read just now. The document is delivered and its receipt is kept. Close this and open it again.",
  training: "Training. Nothing went to a real customer’s record.",
  outcome: {
    confirmed: "Delivered and confirmed by the server",
    different: "Delivered, stored differently",
    unconfirmed: "Delivered, not confirmed by the server",
  },
  outcomeHint: {
    confirmed: "",
    different: "The server says that it stored some details differently. They are marked below.",
    unconfirmed:
      "The server accepted the document, but its answer said nothing about what it stored.",
  },
  customerId: "Customer ID",
  documentId: "Document ID",
  field: "Detail",
  sent: "What was sent",
  stored: "What the server stored",
  noDifference: "No difference",
  different: "Different",
  notConfirmed: "Not confirmed",
  fields: {
    customerId: "Customer ID",
    documentId: "Document ID",
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
  pages: "Pages",
  sides: { front: "Front", back: "Back" },
  pageSize: (width: string, height: string) => `${width} × ${height} pixels`,
  madeSmaller: (pixels: string, size: string) =>
    `Sent smaller than it was scanned, since the server took no more: it was ${pixels}, ${size}.`,
  usedAnyway: (found: readonly Flaw[], reason: string) =>
    `Sent although it was found ${found.map((flaw) => flaws[flaw]).join(", ")}. The operator’s reason: ${reason}`,
  fingerprint: "Fingerprint (SHA-256)",
  confirmed: "Confirmed by the operator",
  warnings,
  journey: "On its way",
  accepted: "Sent off",
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
  actions: "Take the receipt with you",
  print: "Print…",
  savePdf: "Save as PDF…",
  saveJson: "Save as JSON…",
  underWay: "One moment…",
  printed: "Sent to the printer.",
  exported: "Saved.",
  notPrinted: "Printing did not go through. Look after the printer, then print again.",
  notWritten: "The file could not be written there. Choose another place.",
  notDone: "That did not go through just now. The receipt is kept. Try it again.",
};
