import type { Practice } from "../../preload/contract/station.ts";
import type { ReceivedDocument } from "./read-document.ts";
import { refuse, type Refusal } from "./refusal.ts";

/** What the trainer has set up for the next document. */
export interface PracticeDesk {
  arm: (practice: Practice) => void;
  armed: () => Practice;
  /** What a document with this token meets; with that it is used up. */
  takeFor(token: string): Practice;
}

/** A desk with nothing set up. */
export function createPracticeDesk(): PracticeDesk {
  let armed: Practice = "none";
  let refusedToken: string | null = null;
  return {
    arm(practice) {
      armed = practice;
      refusedToken = null;
    },
    armed: () => armed,
    takeFor(token) {
      // A station renews a refused token by itself: the renewed one is refused too, so that the
      // operator meets the question. The token that was refused last is good again.
      const isRenewed = refusedToken !== null && refusedToken !== token;
      const taken = isRenewed ? "sign-in" : armed;
      refusedToken = taken === "sign-in" && !isRenewed ? token : null;
      if (!isRenewed) armed = "none";
      return taken;
    },
  };
}

/** How a practice that ends in an answer refuses a document, after the whole of it has come in. */
export function practiceRefusal(practice: Practice): Refusal | null {
  switch (practice) {
    case "busy":
      return refuse(503, "The service is busy.", { "Retry-After": "3" });
    case "server-error":
      return refuse(500, "Could not open a database connection.");
    case "sign-in":
      return refuse(401, "The access token has been revoked.", {
        "WWW-Authenticate": 'Bearer error="invalid_token"',
      });
    case "forbidden":
      return refuse(403, "This user may not change documents.");
    case "not-found":
      return refuse(404, "There is no such document for this customer.");
    case "refused":
      return refuse(422, "The document has been archived and cannot be changed.");
    case "too-large":
      return refuse(413, "Maximum upload size exceeded.");
    case "none":
    case "drop-connection":
    case "drop-after-body":
    case "slow":
    case "stored-differently":
      return null;
  }
}

/** The document as a server would store it that takes local midnight for UTC: issued a day too early. */
export function storedDifferently(document: ReceivedDocument): ReceivedDocument {
  const issued = new Date(`${document.details.issueDate}T00:00:00Z`);
  issued.setUTCDate(issued.getUTCDate() - 1);
  const issueDate = issued.toISOString().slice(0, 10);
  return { ...document, details: { ...document.details, issueDate } };
}
