import type { HoldReason, JobSummary, WaitReason } from "../../../preload/contract/job.ts";

/** Why a document is not delivered yet, in the order in which an operator wants to know it. */
export interface Explanation {
  /** A few words for the list. */
  readonly short: string;
  readonly happened: string;
  readonly done: string;
  readonly todo: string;
}

const keepsTrying =
  "The document is kept here. The station tries again by itself, with a longer pause each time.";
const carryOn =
  "Carry on with the next customer. If it lasts longer than half an hour, tell your administrator.";
const keptHere =
  "Nothing was stored. The document is kept here and the station has stopped trying.";

const otherOperator = (name: string): Explanation => ({
  short: `it waits for ${name} to sign in`,
  happened: `Somebody else is signed in now. A document goes out in the name of ${name} only.`,
  done: "It was not sent. The document is kept here and goes out by itself after that sign-in.",
  todo: `Ask ${name} to sign in at this PC once, or discard it and scan it in your own name.`,
});

const waiting: Record<WaitReason, Explanation> = {
  offline: {
    short: "This PC is offline",
    happened: "This PC has no network.",
    done: "The document is kept here and goes out by itself as soon as the network is back.",
    todo: "Check the network cable or the Wi-Fi. You can carry on scanning meanwhile.",
  },
  unreachable: {
    short: "The server was not reached",
    happened:
      "The server could not be reached. It or the way to it may be down, or the base address in Settings may be wrong.",
    done: keepsTrying,
    todo: "Carry on with the next customer. If it lasts longer than half an hour, or if no document has gone out from here yet, ask your administrator to check the base address and the network.",
  },
  "timed-out": {
    short: "The server did not answer in time",
    happened: "The server did not answer in time.",
    done: keepsTrying,
    todo: carryOn,
  },
  "connection-lost": {
    short: "The connection broke",
    happened: "The connection broke while the document was going out.",
    done: keepsTrying,
    todo: carryOn,
  },
  "outcome-unknown": {
    short: "No answer after it went out",
    happened: "The document went out, but the connection broke before the server answered.",
    done: "The station does not know whether the server has it and will send the same document again. That is safe: it cannot be stored twice.",
    todo: carryOn,
  },
  busy: {
    short: "The server is busy",
    happened: "The server is busy and asked for a pause.",
    done: "The document is kept here. The station tries again when the pause is over.",
    todo: carryOn,
  },
  "server-error": {
    short: "The server has a problem",
    happened: "The server had a problem of its own.",
    done: keepsTrying,
    todo: carryOn,
  },
  "station-fault": {
    short: "The station had a problem",
    happened: "This station had a problem of its own while it was sending the document.",
    done: "The document is kept here. The station sends it again by itself. That is safe: it cannot be stored twice.",
    todo: carryOn,
  },
};

const held: Record<HoldReason, Explanation> = {
  "sign-in": {
    short: "the access token was not accepted",
    happened: "The server did not accept this station’s access token.",
    done: keptHere,
    todo: "Ask an administrator to store a new token in Settings. Then press Try now.",
  },
  forbidden: {
    short: "no permission for this document",
    happened:
      "The server says that this station may not change this document, or that the domain ID is the wrong one.",
    done: keptHere,
    todo: "Ask an administrator to check the domain ID and the token’s rights. Then press Try now.",
  },
  "not-found": {
    short: "the server does not know this customer or document",
    happened: "The server knows no customer and document with these two numbers.",
    done: keptHere,
    todo: "Compare both numbers with the customer’s file. If one is wrong, discard this document and scan it again under the right number. If both are right, have the record created in Artemis, then press Try now.",
  },
  refused: {
    short: "the server did not accept it",
    happened: "The server looked at the document and did not accept it.",
    done: keptHere,
    todo: "Read what the server said. If a detail is wrong, discard this document and scan it again with the right details.",
  },
  "too-large": {
    short: "too large for the server",
    happened: "The server takes no document of this size.",
    done: keptHere,
    todo: "Press Send again smaller: the pages lose some sharpness and stay readable. If the server still does not take it, discard it and scan the pages again with a tighter crop, or ask an administrator to lower the limits in Settings.",
  },
  redirected: {
    short: "the server pointed to another address",
    happened: "The server pointed to another address.",
    done: "The station did not follow, so that the token and the document went nowhere else. The document is kept here.",
    todo: "Tell your administrator: the base address in Settings is probably not the right one.",
  },
  certificate: {
    short: "the connection is not trusted",
    happened: "The server could not prove that it is the right one.",
    done: "Nothing was sent. The document is kept here and the station has stopped trying.",
    todo: "Tell your administrator at once. There is no way around it here, on purpose.",
  },
  "not-set-up": {
    short: "the station is not set up",
    happened: "The station has no address, domain ID or access token to send with.",
    done: "Nothing was sent. The document is kept here.",
    todo: "Ask an administrator to fill in Connection in Settings. Then press Try now.",
  },
  "other-server": {
    short: "it was accepted for another server or domain",
    happened: "It was accepted for another server or domain than the one in Settings now.",
    done: "It was not sent. The document is kept here.",
    todo: "Ask an administrator to set the connection back, or discard it and scan again.",
  },
  "other-operator": otherOperator("the operator who sent it off"),
  damaged: {
    short: "it can no longer be read on this PC",
    happened:
      "What this PC kept of the document was changed or is gone. The disk may be failing, or somebody has touched the station’s files.",
    done: "The station does not send what it cannot vouch for. Other documents are not affected.",
    todo: "Scan the document again and discard this one. Tell your administrator, who should look at this PC.",
  },
};

const behind: Record<NonNullable<JobSummary["behind"]>, Omit<Explanation, "short">> = {
  held: {
    happened: "It waits for an earlier version of the same document, which is held.",
    done: "The station keeps the order, so that older pages never replace newer ones. This document is kept here.",
    todo: "Look up the earlier one here in the outbox. Put right what holds it, or discard it. This one then goes out by itself.",
  },
  waiting: {
    happened:
      "It waits for an earlier version of the same document, which has not been delivered yet.",
    done: "The station keeps the order, so that older pages never replace newer ones. This document is next.",
    todo: "Nothing. It goes out by itself after the earlier one.",
  },
};

/** What the outbox says when a document is opened: what happened, what the station did, what to do. */
export const explanations = {
  waiting,
  held,
  otherOperator,
  behind,
  turn: {
    happened: "Another document is going out just now.",
    done: "This one is next in line.",
    todo: "Nothing. Carry on with the next customer.",
  },
  sending: {
    happened: "The document is on its way to the server.",
    done: "The station is sending it just now.",
    todo: "Nothing. Carry on with the next customer.",
  },
  confirmed: {
    happened: "The server has the document, and its answer agrees with what was sent.",
    done: "The receipt is kept; the pages are gone from this PC.",
    todo: "Nothing. The receipt shows what was stored.",
  },
  different: {
    happened: "The server has the document, but says that it stored some details differently.",
    done: "The differences are kept on the receipt; the pages are gone from this PC.",
    todo: "Look at the receipt and compare. If the stored details are wrong, scan the document again.",
  },
  unconfirmed: {
    happened: "The server accepted the document, but its answer said nothing about what it stored.",
    done: "The receipt says so; the pages are gone from this PC.",
    todo: "Open the customer’s record in Artemis if you want to be sure.",
  },
  discarded: {
    happened: "A person discarded this document.",
    done: "Its pages are gone from this PC and nothing more is sent.",
    todo: "Scan the document again if it is needed after all.",
  },
};
