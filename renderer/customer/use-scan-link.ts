import { useCallback, useEffect, useState } from "react";
import type { StationSettings } from "../../preload/contract/settings.ts";
import type { ScanLink } from "../../preload/contract/station.ts";
import { newSession } from "../app/new-session.ts";
import { useStation } from "../bridge/station-context.ts";
import { useSession } from "../session/session-context.ts";
import type { Session } from "../session/session.ts";

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
export function useScanLink(settings: StationSettings): AskedLink {
  const station = useStation();
  const { session, dispatch } = useSession();
  const [waiting, setWaiting] = useState<ScanLink | null>(null);

  const startOver = useCallback(
    (link: ScanLink) => {
      const ids = { customerId: link.customerId ?? "", documentId: link.documentId ?? "" };
      dispatch({ do: "start-over", session: { ...newSession(settings), ...ids } });
      setWaiting(null);
    },
    [dispatch, settings],
  );

  const empty = isEmpty(session);
  useEffect(
    () => station.on("link:opened", (link) => (empty ? startOver(link) : setWaiting(link))),
    [station, empty, startOver],
  );
  return {
    link: waiting,
    startOver: () => waiting && startOver(waiting),
    keepWorking: () => setWaiting(null),
  };
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
