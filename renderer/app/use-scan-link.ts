import { useEffect, type Dispatch } from "react";
import { useStation } from "../bridge/station-context.ts";
import type { SessionAction } from "../session/reduce.ts";

/** Fills in the ids that a link `branchscan://scan?…` brought; what it does not name stays as it is. */
export function useScanLink(dispatch: Dispatch<SessionAction>): void {
  const station = useStation();
  useEffect(
    () =>
      station.on("link:opened", ({ customerId, documentId }) => {
        if (customerId) dispatch({ do: "type-customer", text: customerId });
        if (documentId) dispatch({ do: "type-document", text: documentId });
      }),
    [station, dispatch],
  );
}
