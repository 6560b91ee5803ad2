import { useCallback, useEffect } from "react";
import type { StationSettings } from "../../preload/contract/settings.ts";
import type { ScanLink } from "../../preload/contract/station.ts";
import { newSession } from "../app/new-session.ts";
import type { IncomingLink } from "../app/use-incoming-link.ts";
import { useSession } from "../session/session-context.ts";
import { linkAnswer } from "./link-answer.ts";

/** A link that waits for the operator's word, because the bench holds something of another customer. */
export interface AskedLink {
  link: ScanLink | null;
  startOver: () => void;
  keepWorking: () => void;
}

/**
 * Fills in the ids that a link `branchscan://scan?…` brought. Pages of one customer never end up under another's
 * number: a bench that holds anything is only emptied when the operator says so.
 */
export function useScanLink({ link, take }: IncomingLink, settings: StationSettings): AskedLink {
  const { session, dispatch } = useSession();
  const startOver = useCallback(() => {
    const ids = { customerId: link?.customerId ?? "", documentId: link?.documentId ?? "" };
    dispatch({ do: "start-over", session: { ...newSession(settings), ...ids } });
    take();
  }, [dispatch, settings, link, take]);

  const answer = link ? linkAnswer(session, link) : "ignore";
  useEffect(() => {
    if (answer === "fill-in") startOver();
    else if (answer === "ignore" && link) take();
  }, [answer, link, startOver, take]);
  return { link: answer === "ask" ? link : null, startOver, keepWorking: take };
}
