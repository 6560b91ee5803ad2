import type { Practice } from "../../../preload/contract/station.ts";

/** What the training server may do to a document, as an operator would meet it. */
const practice: Record<Practice, { name: string; effect: string }> = {
  none: { name: "All goes well", effect: "The server stores the document." },
  busy: { name: "Server busy", effect: "The station waits and tries again." },
  "server-error": { name: "Server has a problem", effect: "The station waits and tries again." },
  "drop-connection": {
    name: "Connection breaks on the way",
    effect: "The station waits and tries again.",
  },
  "drop-after-body": {
    name: "Connection breaks before the answer",
    effect: "Whether the server has it is unknown; it is sent again.",
  },
  slow: { name: "Slow network", effect: "Sending takes a while; the bench stays free." },
  "sign-in": { name: "Token not accepted", effect: "The document is held." },
  forbidden: { name: "No permission", effect: "The document is held." },
  "not-found": { name: "Unknown customer or document", effect: "The document is held." },
  refused: { name: "Document refused", effect: "It is held, with the server’s reason." },
  "too-large": { name: "Document too large", effect: "The document is held." },
  "stored-differently": {
    name: "Stored differently",
    effect: "It is delivered, and the receipt shows the difference.",
  },
};

export const training = {
  practice,
  menu: {
    title: "Practice",
    button: (name: string) => `Practice: ${name}`,
    intro: "How the training server treats the next document",
  },
};
