import { useEffect, useState } from "react";
import { focusOf } from "../app/focus.ts";
import { useLatest } from "../pages/use-latest.ts";
import { areRead, readFields } from "../session/readings.ts";
import { underWay, type Session } from "../session/session.ts";
import type { Readiness } from "./readiness.ts";

/** Milliseconds that a press waits at most: what takes longer has gone wrong, and must not hold up the counter. */
const longestWait = 5000;

interface Scene {
  readonly session: Session;
  readonly readiness: Readiness;
  /** Whether the operator is at the bench, and at nothing that lies over it. */
  readonly isFree: boolean;
}

/** A press on Send that may have to wait. */
export interface Patience {
  readonly waiting: boolean;
  /** The last press was not carried out: something was done, or filled in by reading, while it waited. */
  readonly cameToNothing: boolean;
  readonly press: () => void;
}

/**
 * Lets a press on Send wait until the pages are made and read: only then is it known what is missing, and what the
 * document says otherwise. It is over as soon as the operator does anything, and where the form is not what it was.
 */
export function usePatience({ session, readiness, isFree }: Scene, act: () => void): Patience {
  const [pressed, setPressed] = useState<Session | null>(null);
  const [lost, setLost] = useState<Session["visit"] | null>(null);
  const isOver = !mayBecomeReady(session, readiness);
  const isVoid = !isFree || (pressed !== null && !isSameWish(pressed, session));
  const latest = useLatest({ act, isVoid });
  useEffect(() => {
    if (!pressed) return undefined;
    const forget = () => {
      setPressed(null);
      setLost(pressed.visit);
    };
    const settle = () => {
      if (latest.current.isVoid || focusOf(document).overBench) return forget();
      setPressed(null);
      latest.current.act();
    };
    const timer = setTimeout(settle, isOver || isVoid ? 0 : longestWait);
    addEventListener("keydown", forget, { capture: true });
    addEventListener("pointerdown", forget, { capture: true });
    return () => {
      clearTimeout(timer);
      removeEventListener("keydown", forget, { capture: true });
      removeEventListener("pointerdown", forget, { capture: true });
    };
  }, [pressed, isOver, isVoid, latest]);
  const press = () => {
    setLost(null);
    if (isOver) act();
    else setPressed(session);
  };
  return { waiting: pressed !== null, cameToNothing: lost === session.visit, press };
}

/** Whether the same document would go to the same customer with the same details. */
function isSameWish(before: Session, now: Session): boolean {
  return (
    before.visit === now.visit &&
    before.customerId === now.customerId &&
    before.documentId === now.documentId &&
    JSON.stringify(before.details) === JSON.stringify(now.details)
  );
}

/** Whether something is under way, and nothing is lacking that only the operator can bring. */
function mayBecomeReady(session: Session, readiness: Readiness): boolean {
  const isWorking = underWay(session, "front") !== null || underWay(session, "back") !== null;
  if (!isWorking && areRead(session)) return false;
  if (readiness.kind === "ready") return true;
  return readiness.lacking.every((thing) => {
    if (thing === "front" || thing === "back") return underWay(session, thing) !== null;
    const field = readFields.find((one) => one === thing);
    return field !== undefined && session.details[field] === "";
  });
}
