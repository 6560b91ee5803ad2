export const outbox = {
  title: "Outbox",
  close: "Close the outbox",
  search: "Search by customer or document ID",
  show: {
    label: "Which documents to show",
    all: "All",
    waiting: "Waiting",
    held: "Held",
    delivered: "Delivered",
  },
  columns: { document: "Customer and document", state: "State", accepted: "Sent off" },
  list: "Documents",
  customer: "Customer",
  document: "Document",
  pages: (count: number) => (count === 1 ? "1\u00A0page" : `${count}\u00A0pages`),
  tries: (count: number) => (count === 1 ? "1\u00A0try" : `${count}\u00A0tries`),
  inMemory:
    "This PC has no key store, so documents that wait or are held do not survive closing the station. Leave it open until they are delivered.",
  pagesKept: (hours: number) =>
    `The receipt is kept. The pages stay sealed on this PC for ${hours === 1 ? "an hour" : `${hours} hours`} after the delivery and are then destroyed.`,
  range: (from: string, to: string, total: string) => `${from}–${to} of ${total}`,
  newer: "Newer documents",
  older: "Older documents",
  loading: "Reading the outbox…",
  notRead:
    "The outbox could not be read just now. Its documents are safe and go on being sent. Read it again in a moment.",
  readAgain: "Read again",
  empty: {
    all: {
      title: "Nothing in the outbox yet",
      hint: "Press Send on the bench. The document appears here and goes out by itself.",
    },
    waiting: { title: "Nothing is waiting", hint: "Every document has gone out or is held." },
    held: { title: "Nothing is held", hint: "No document needs you." },
    delivered: {
      title: "Nothing delivered yet",
      hint: "Documents stand here as soon as the server has confirmed them.",
    },
    search: (digits: string) => ({
      title: "Nothing found",
      hint: `No customer or document ID here contains ${digits}.`,
    }),
    clear: "Clear the search",
  },
  state: {
    turn: "Waiting its turn",
    behind: {
      held: "Waiting for an earlier version, which is held",
      waiting: "Waiting for an earlier version",
    },
    nextTry: (wait: string) => `Waiting, next try in ${wait}`,
    tryingAgain: "Waiting, trying again now",
    forNetwork: "Waiting for the network",
    sending: "Sending…",
    sendingPart: (percent: number) => `Sending ${percent} %`,
    sentAll: "Sent, waiting for the answer",
    delivered: (time: string) => `Delivered ${time}`,
    different: (time: string) => `Delivered ${time}, stored differently`,
    unconfirmed: (time: string) => `Delivered ${time}, not confirmed by the server`,
    held: (why: string) => `Held: ${why}`,
    discarded: (time: string) => `Discarded ${time}`,
  },
  line: {
    sealed: {
      sending: "Safe in the outbox. Sending…",
      sendingPart: (percent: number) => `Safe in the outbox. Sending ${percent} %`,
    },
    memory: {
      sending: "In the outbox. Sending…",
      sendingPart: (percent: number) => `In the outbox. Sending ${percent} %`,
    },
    waiting: (why: string, wait: string) => `Waiting: ${lowerFirst(why)}, next try in ${wait}`,
    waitingOpen: (why: string) => `Waiting: ${lowerFirst(why)}`,
    unknown: "In the outbox. What has become of it could not be read.",
    open: "Open outbox",
  },
  happened: "What happened",
  done: "What the station did",
  todo: "What you can do",
  serverSaid: "The server said",
  actions: {
    retry: "Try now",
    smaller: "Send again smaller",
    discard: "Discard…",
    receipt: "Show receipt",
  },
  smaller: {
    working: "Making the pages smaller…",
    smallest:
      "The pages are already as small as they may be to stay readable. The document is as it was. Discard it and scan the pages again with a tighter crop, or tell your administrator what the server takes.",
    diskFull:
      "This PC’s disk has no room for the smaller pages. The document is as it was. Tell your administrator.",
  },
  discard: {
    reason: "Why is it discarded?",
    hint: "Its pages are deleted and it is never sent. This cannot be undone.",
    tooShort: "Write at least 3 characters.",
    confirm: "Discard document",
    keep: "Keep it",
  },
  moved: "The document has moved on meanwhile; nothing was changed.",
  notDone: "The station could not do that. The document is as it was. Try it again.",
  technical: {
    title: "Technical detail",
    copy: "Copy",
    copied: "Copied",
    hint: "Without the customer’s numbers.",
  },
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
