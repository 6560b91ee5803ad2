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
import type { QualitySettings } from "../../preload/contract/settings.ts";
import { contradictions, type Contradiction } from "./contradictions.ts";
import { isStopped, verdictOf } from "../pages/verdict.ts";
import { underWay, type PageSlot, type Session } from "../session/session.ts";

/** A thing the operator still has to see to, in the order of the window. */
type Lacking =
  | "customerId"
  | "documentId"
  | "front"
  | "back"
  /** A page is there and is to be taken again. */
  | "front-again"
  | "back-again"
  | DetailsField;

interface Rules extends DetailsRules {
  quality: QualitySettings;
}

export type Readiness = {
  /** A card's back is still missing: it may be sent without, after a word. */
  backAdvised: boolean;
} & (
  | { kind: "lacking"; lacking: readonly Lacking[]; errors: DetailsErrors }
  | {
      kind: "ready";
      submission: Omit<Submission, "confirmed">;
      warnings: readonly DetailsWarning[];
      /** What the document says otherwise; like a warning, but of this window only. */
      contradictions: readonly Contradiction[];
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
export function readiness(session: Session, rules: Rules): Readiness {
  const customer = readArtemisId(session.customerId);
  const document = readArtemisId(session.documentId);
  const { front, back } = session.pages;
  const checked = checkDetails(session.details, rules);
  const errors = checked.kind === "incomplete" ? checked.errors : {};
  // A page that is still on its way, or being cropped or turned, would be left out or sent as it was before.
  const frontUnfinished = front.kind !== "done" || underWay(session, "front") !== null;
  const backUnfinished = back.kind === "cropping" || underWay(session, "back") !== null;
  const backAdvised = hasTwoSides(session.details.type) && back.kind === "empty" && !backUnfinished;
  const frontAgain = isToBeTakenAgain(front, session, rules);
  const backAgain = isToBeTakenAgain(back, session, rules);
  if (
    frontAgain ||
    backAgain ||
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
    if (frontAgain) lacking.push("front-again");
    if (backUnfinished) lacking.push("back");
    if (backAgain) lacking.push("back-again");
    lacking.push(...detailsOrder.filter((field) => errors[field] !== undefined));
    return { kind: "lacking", lacking, errors, backAdvised };
  }
  const submission = {
    customerId: customer.id,
    documentId: document.id,
    details: checked.details,
    front: front.page,
    ...(back.kind === "done" ? { back: back.page } : {}),
    ...usedAnyway(session, rules),
  };
  const warnings = detailsWarnings(checked.details, back.kind === "done", rules.today);
  const disagreed = contradictions(session, rules);
  return { kind: "ready", submission, warnings, contradictions: disagreed, backAdvised };
}

function isToBeTakenAgain(slot: PageSlot, { details }: Session, { quality }: Rules): boolean {
  if (slot.kind !== "done" || slot.excuse !== null) return false;
  return isStopped(verdictOf(slot, details.type, quality));
}

/** The flaws that the operator has given a reason for; what has none by now needs no reason. */
function usedAnyway(
  { pages, details }: Session,
  { quality }: Rules,
): Pick<Submission, "usedAnyway"> {
  const excused = (slot: PageSlot) => {
    if (slot.kind !== "done" || slot.excuse === null) return undefined;
    const flaws = [...verdictOf(slot, details.type, quality).stops];
    return flaws.length > 0 ? { flaws, reason: slot.excuse } : undefined;
  };
  const [front, back] = [excused(pages.front), excused(pages.back)];
  if (!front && !back) return {};
  return { usedAnyway: { ...(front && { front }), ...(back && { back }) } };
}
