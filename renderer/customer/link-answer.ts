import type { ScanLink } from "../../preload/contract/station.ts";
import type { Session } from "../session/session.ts";

/**
 * What a link does to the bench: fill in its numbers, nothing (they stand there already), or ask first, because the
 * bench holds something that would end up under another number.
 */
export function linkAnswer(session: Session, link: ScanLink): "fill-in" | "ignore" | "ask" {
  const { customerId = session.customerId, documentId = session.documentId } = link;
  if (customerId === session.customerId && documentId === session.documentId) return "ignore";
  return isEmpty(session) ? "fill-in" : "ask";
}

function isEmpty({ customerId, documentId, pages, details }: Session): boolean {
  return (
    customerId === "" &&
    documentId === "" &&
    pages.front.kind === "empty" &&
    pages.back.kind === "empty" &&
    details.number === ""
  );
}
