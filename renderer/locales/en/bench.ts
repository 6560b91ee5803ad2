import type { DetailsError, DetailsWarning } from "../../../preload/contract/details.ts";
import type { Refusal } from "../../details/use-send.ts";
import type { StationInfo } from "../../../preload/contract/station.ts";

const errors: Record<DetailsError, string> = {
  missing: "Fill this in.",
  "not-in-list": "Choose one from the list.",
  "not-a-number": "One line of at most 64 characters.",
  "not-a-date": "No such day. Write 31.12.2030.",
  "issue-in-future": "Still to come. Check the year.",
  "expiry-before-issue": "This is before the issue date. Check both dates.",
};

const warnings: Record<DetailsWarning, string> = {
  expired: "The document has expired.",
  "check-letter": "The last letter does not fit the number. Compare it with the card.",
  "no-back":
    "This kind of card has a back, and there is no picture of it. A back that the server already has may be kept or cleared.",
};

const refusals: Record<Refusal, string> = {
  details:
    "The details did not pass the last check. Nothing was sent; look through them once more.",
  "unconfirmed-warning": "Something needs your word first. Nothing was sent; press Send again.",
  "page-not-an-image": "A page could not be read back. Nothing was sent; take that page again.",
  "page-too-large":
    "A page is larger than the limit. Nothing was sent; crop it tighter or take it again.",
  "not-set-up":
    "The station has no address, domain or token yet. Nothing was sent; an administrator can set it up in Settings.",
  "station-fault":
    "The station could not take the document over. It is still here, nothing is lost; press Send again.",
  "outbox-full": "The outbox is full. Nothing was sent; wait until some documents have gone out.",
  "disk-full":
    "This PC’s disk is full or cannot be written. The document was not taken over; it is still here on the bench, and earlier ones are safe. Keep the customer at the counter, ask for room on the disk, then press Send again.",
  closing:
    "The station is closing. Nothing was sent; keep it open to send this document, or scan it again after the next start.",
};

const connection: Record<StationInfo["connection"], string> = {
  online: "Online",
  offline: "Offline",
  unreachable: "Server not reached",
  "not-set-up": "Not set up",
  "sign-in-needed": "Sign-in needed",
  "not-trusted": "Connection not trusted",
};

/** The things that "Send" may miss, by the names they have in the window. */
const names = {
  customerId: "Customer ID",
  documentId: "Document ID",
  front: "Front",
  back: "Back",
  "front-again": "Front to be taken again",
  "back-again": "Back to be taken again",
  type: "Document type",
  number: "Document number",
  authenticity: "Authenticity",
  issueDate: "Issue date",
  expiryDate: "Expiry date",
};

export const bench = {
  name: "Branchscan",
  training: "Training",
  live: "Live",
  connection,
  outbox: "Outbox",
  held: (count: number) => `${count} held`,
  menu: (operator: string) => `${operator}: station menu`,
  lock: "Lock",
  signOut: "Sign out",
  settings: "Settings",
  help: "Help",
  customer: "Customer",
  names,
  id: {
    empty: "Type or paste the number.",
    "not-digits": "Digits only, above 0.",
    "too-large": "This number is too long.",
  },
  details: "Details",
  choose: "Choose",
  dateHint: { issue: "31.12.2020", expiry: "31.12.2030" },
  pick: (label: string) => `${label}: pick from a calendar`,
  noExpiryDate: "No expiry date on it",
  notify: "Notify before expiry",
  errors,
  warnings,
  refusals,
  send: "Send",
  missing: (things: readonly string[]) => `Missing: ${things.join(", ")}`,
  ready: "Everything is there.",
  readingPages: "Reading the pages…",
  lookFirst: "Not sent yet. Look at what was read, then press Send again.",
  link: {
    title: "Leave this document?",
    text: (customerId: string | undefined) =>
      `A link asks for ${customerId ? `customer ${customerId}` : "another document"}. The bench still holds a document that was not sent. Starting over clears it.`,
    keep: "Keep working",
    start: "Start over",
  },
  confirm: {
    title: "Send all the same?",
    intro: "Have a look before it goes out:",
    goBack: "Go back",
    send: "Send anyway",
  },
};
