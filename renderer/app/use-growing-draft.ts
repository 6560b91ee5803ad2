import { useEffect, useMemo, useRef } from "react";
import { useStation } from "../bridge/station-context.ts";
import { createGrowth } from "../pages/keep-growing.ts";
import { useVision } from "../pages/vision-context.ts";
import type { Session } from "../session/session.ts";

/** How long the bench rests before what has changed is kept, in milliseconds: not at each key, and soon enough. */
const rest = 700;

interface GrowingBench {
  session: Session;
  /** The bench as the next customer finds it. */
  empty: Session;
  /** Whether the bench is in the operator's hands and not on its way behind the lock. */
  isOpen: boolean;
  /** Whether main keeps it already: it was left there, and has come back. */
  isKept: boolean;
}

/** Has main keep what is on the bench, so that a crash loses no picture; drops it at once with the customer. */
export function useGrowingDraft({ session, empty, isOpen, isKept }: GrowingBench): void {
  const station = useStation();
  const vision = useVision();
  const growth = useMemo(
    () =>
      createGrowth({
        empty,
        vision,
        isKept,
        give: (draft) => station.request("draft:keep", draft),
      }),
    [station, vision, empty, isKept],
  );
  const queue = useRef(Promise.resolve());
  const visit = useRef(session.visit);
  useEffect(() => {
    // What main could not keep now it is given again with the next change; the bench itself has everything.
    const inTurn = (work: () => Promise<void>) => {
      queue.current = queue.current.then(work).catch(() => undefined);
    };
    if (!isOpen || session.sending) return undefined;
    const isNext = visit.current !== session.visit;
    visit.current = session.visit;
    if (isNext || growth.isEmpty(session)) inTurn(() => growth.drop());
    if (growth.isEmpty(session)) return undefined;
    const timer = setTimeout(() => inTurn(() => growth.keep(session)), rest);
    return () => clearTimeout(timer);
  }, [session, isOpen, growth]);
}
