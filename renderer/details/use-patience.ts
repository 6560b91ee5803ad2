import { useEffect, useState } from "react";
import type { DetailsDraft } from "../../preload/contract/details.ts";
import { useLatest } from "../pages/use-latest.ts";
import { areRead } from "../session/readings.ts";
import { underWay, type Session } from "../session/session.ts";
import type { Readiness } from "./readiness.ts";

/** Milliseconds that a press waits at most: what takes longer has gone wrong, and must not hold up the counter. */
const longestWait = 5000;

/**
 * A press on Send that waits until the pages are made and read: only then is it known what is missing, and what the
 * document says otherwise. Where reading fills something in meanwhile, nobody has seen that yet, and the press is over.
 */
export function usePatience(session: Session, readiness: Readiness, act: () => void) {
  const [pressed, setPressed] = useState<DetailsDraft | null>(null);
  const isOver = !mayBecomeReady(session, readiness);
  const latest = useLatest({ details: session.details, act });
  useEffect(() => {
    if (!pressed) return undefined;
    const timer = setTimeout(
      () => {
        setPressed(null);
        if (latest.current.details === pressed) latest.current.act();
      },
      isOver ? 0 : longestWait,
    );
    return () => clearTimeout(timer);
  }, [pressed, isOver, latest]);
  const press = () => (isOver ? act() : setPressed(session.details));
  return { waiting: pressed !== null, press };
}

/** Whether something is under way, and nothing is lacking that only the operator can bring. */
function mayBecomeReady(session: Session, readiness: Readiness): boolean {
  const isWorking = underWay(session, "front") !== null || underWay(session, "back") !== null;
  if (!isWorking && areRead(session)) return false;
  if (readiness.kind === "ready") return true;
  return readiness.lacking.every((thing) => {
    if (thing === "front" || thing === "back") return underWay(session, thing) !== null;
    return (
      thing === "type" || thing === "number" || thing === "issueDate" || thing === "expiryDate"
    );
  });
}
