import type { DetailsDraft } from "../../preload/contract/details.ts";
import type { Side } from "../../preload/contract/page.ts";
import { reducePages, type PageAction } from "./reduce-pages.ts";
import { readingsFollowPages, reduceReadings, type ReadingAction } from "./reduce-readings.ts";
import type { Session } from "./session.ts";

export type SessionAction =
  | { do: "type-customer"; text: string }
  | { do: "type-document"; text: string }
  | { do: "edit-details"; change: Partial<DetailsDraft> }
  | { do: "show"; side: Side }
  | { do: "sending" }
  | { do: "refused" }
  | { do: "start-over"; session: Session }
  | PageAction
  | ReadingAction;

/** The session after an action; pure. Actions that do not fit the state leave it as it is. */
export function reduceSession(session: Session, action: SessionAction): Session {
  // While main is taking the document over, what was handed over and what is shown stay the same.
  if (session.sending && action.do !== "refused" && action.do !== "start-over") return session;
  return readingsFollowPages(reduceOne(session, action), session);
}

function reduceOne(session: Session, action: SessionAction): Session {
  switch (action.do) {
    case "read":
    case "read-besides":
    case "use-read":
      return reduceReadings(session, action);
    case "type-customer":
      return { ...session, customerId: action.text };
    case "type-document":
      return { ...session, documentId: action.text };
    case "edit-details":
      return { ...session, details: { ...session.details, ...action.change } };
    case "show":
      return { ...session, active: action.side };
    case "sending":
      return { ...session, sending: true };
    case "refused":
      return { ...session, sending: false };
    case "start-over":
      return { ...action.session, visit: session.visit + 1 };
    case "arriving":
    case "crop":
    case "move-corners":
    case "turn":
    case "tilt":
    case "tone":
    case "undo-crop":
    case "redo-crop":
    case "finish":
    case "unfinish":
    case "done":
    case "took-itself":
    case "untake":
    case "excuse":
    case "forget-taken":
    case "crop-again":
    case "keep":
    case "clear":
    case "put-back":
    case "forget-aside":
    case "swap-sides":
      return reducePages(session, action);
  }
}
