import { readArtemisId } from "../../preload/contract/artemis-id.ts";
import {
  checkDetails,
  detailsWarnings,
  hasTwoSides,
  type DetailsErrors,
  type DetailsRules,
} from "../../preload/contract/check-details.ts";
import type { DetailsField, DetailsWarning } from "../../preload/contract/details.ts";
import type { Submission } from "../../preload/contract/submission.ts";
import { underWay, type Session } from "../session/session.ts";

/** A thing the operator still has to see to, in the order of the window. */
type Lacking = "customerId" | "documentId" | "front" | "back" | DetailsField;

export type Readiness = {
  /** A card's back is still missing: it may be sent without, after a word. */
  backAdvised: boolean;
} & (
  | { kind: "lacking"; lacking: readonly Lacking[]; errors: DetailsErrors }
  | {
      kind: "ready";
      submission: Omit<Submission, "confirmed">;
      warnings: readonly DetailsWarning[];
    }
);

const detailsOrder: readonly DetailsField[] = [
  "type",
  "number",
  "authenticity",
  "issueDate",
  "expiryDate",
];

/** What stands between this session and "Send": what is lacking, or the finished submission with its warnings. */
export function readiness(session: Session, rules: DetailsRules): Readiness {
  const customer = readArtemisId(session.customerId);
  const document = readArtemisId(session.documentId);
  const { front, back } = session.pages;
  const checked = checkDetails(session.details, rules);
  const errors = checked.kind === "incomplete" ? checked.errors : {};
  // A page that is still on its way, or being cropped or turned, would be left out or sent as it was before.
  const frontUnfinished = front.kind !== "done" || underWay(session, "front") !== null;
  const backUnfinished = back.kind === "cropping" || underWay(session, "back") !== null;
  const backAdvised = hasTwoSides(session.details.type) && back.kind === "empty" && !backUnfinished;
  if (
    customer.kind !== "id" ||
    document.kind !== "id" ||
    frontUnfinished ||
    backUnfinished ||
    checked.kind !== "complete"
  ) {
    const lacking: Lacking[] = [];
    if (customer.kind !== "id") lacking.push("customerId");
    if (document.kind !== "id") lacking.push("documentId");
    if (frontUnfinished) lacking.push("front");
    if (backUnfinished) lacking.push("back");
    lacking.push(...detailsOrder.filter((field) => errors[field] !== undefined));
    return { kind: "lacking", lacking, errors, backAdvised };
  }
  const submission = {
    customerId: customer.id,
    documentId: document.id,
    details: checked.details,
    front: front.page,
    ...(back.kind === "done" ? { back: back.page } : {}),
  };
  const warnings = detailsWarnings(checked.details, back.kind === "done", rules.today);
  return { kind: "ready", submission, warnings, backAdvised };
}
