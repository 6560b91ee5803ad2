import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import { useStation } from "../bridge/station-context.ts";
import { letGoOfAll } from "../pages/let-go.ts";
import { useLatest } from "../pages/use-latest.ts";
import { useVision } from "../pages/vision-context.ts";
import type { Session } from "../session/session.ts";
import { handOver, isBusy } from "./hand-over.ts";
import { leaveLastWord } from "./last-word.ts";

/** How far the bench is on its way behind the lock. */
type LockStep = "open" | "locking" | "signing-out";

/** Why the bench is open although somebody wanted it locked. */
export type LockFault = "lock" | "sign-out";

export interface Locking {
  readonly step: LockStep;
  readonly fault: LockFault | null;
  readonly lock: () => void;
  readonly signOut: () => void;
  readonly dismiss: () => void;
}

/** What is under way may come to its end for so long before the bench is taken as it is, in milliseconds. */
const patience = 3000;

interface LockedBench {
  session: Session;
  /** The bench as the next customer finds it. */
  empty: Session;
  /** Takes everything of the bench off the window. */
  handedOver: Readonly<RefObject<() => void>>;
}

/** The way of the bench behind the lock: covered at once, handed over, then gone. */
export function useLocking({ session, empty, handedOver }: LockedBench): Locking {
  const station = useStation();
  const vision = useVision();
  const latest = useLatest(session);
  const whenQuiet = useWhenQuiet(session);
  const [step, setStep] = useState<LockStep>("open");
  const [fault, setFault] = useState<LockFault | null>(null);
  const isLocking = useRef(false);

  const lock = useCallback(async () => {
    if (isLocking.current) return;
    isLocking.current = true;
    setFault(null);
    setStep("locking");
    const outcome = await handOver({
      session: () => latest.current,
      empty,
      vision,
      whenQuiet,
      give: (draft) => station.request("bench:lock", { draft }),
    });
    if (outcome === "failed") {
      isLocking.current = false;
      setFault("lock");
      setStep("open");
      return;
    }
    const left = latest.current;
    // Nothing may draw a picture any more when it goes.
    flushSync(handedOver.current);
    letGoOfAll(vision, left);
  }, [station, vision, latest, whenQuiet, empty, handedOver]);

  const signOut = useCallback(async () => {
    if (isLocking.current) return;
    setFault(null);
    setStep("signing-out");
    const outcome = await station.request("sign-in:end").catch(() => null);
    if (outcome) {
      leaveLastWord(sessionStorage, outcome);
      await lock();
    } else if (!isLocking.current) {
      setFault("sign-out");
      setStep("open");
    }
  }, [station, lock]);

  useEffect(() => station.on("bench:lock-asked", () => void lock()), [station, lock]);
  // Main has locked without asking: what is here is handed over all the same.
  useEffect(
    () => station.on("station:changed", ({ bench }) => bench.state === "locked" && void lock()),
    [station, lock],
  );

  return useMemo(
    () => ({
      step,
      fault,
      lock: () => void lock(),
      signOut: () => void signOut(),
      dismiss: () => setFault(null),
    }),
    [step, fault, lock, signOut],
  );
}

/** Gives the promise of a bench on which nothing is under way, bounded in time. */
function useWhenQuiet(session: Session): () => Promise<void> {
  const latest = useLatest(session);
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (!isBusy(session)) waiting.current?.();
  }, [session]);
  return useCallback(
    () =>
      new Promise((resolve) => {
        if (!isBusy(latest.current)) return resolve();
        waiting.current = resolve;
        setTimeout(resolve, patience);
      }),
    [latest],
  );
}
