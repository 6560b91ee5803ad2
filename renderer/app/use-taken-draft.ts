import { useEffect, useRef, useState } from "react";
import type { Station } from "../bridge/bridge.ts";
import { useStation } from "../bridge/station-context.ts";
import { reopenDraft } from "../pages/reopen-draft.ts";
import { useVision } from "../pages/vision-context.ts";
import type { Session } from "../session/session.ts";
import type { Vision } from "../vision/vision.ts";

/** What the operator had left on the bench; `session` is `null` when that was nothing. */
export interface TakenDraft {
  readonly session: Session | null;
  /** What of it could not be brought back. */
  readonly lost: "draft-lost" | "not-brought-back" | null;
}

/** Takes what was left on the bench out of main's keeping, once; `null` for the moment until it is back. */
export function useTakenDraft(): TakenDraft | null {
  const station = useStation();
  const vision = useVision();
  const taking = useRef<Promise<TakenDraft> | null>(null);
  const [taken, setTaken] = useState<TakenDraft | null>(null);
  useEffect(() => {
    // Main gives it once only: a second run of this effect waits for the first one's.
    taking.current ??= takeDraft(station, vision);
    void taking.current.then(setTaken);
  }, [station, vision]);
  return taken;
}

async function takeDraft(station: Station, vision: Vision): Promise<TakenDraft> {
  try {
    const draft = await station.request("draft:take");
    if (!draft) return { session: null, lost: null };
    const { session, isWhole } = await reopenDraft(draft, vision);
    return { session, lost: isWhole ? null : "not-brought-back" };
  } catch {
    return { session: null, lost: "draft-lost" };
  }
}
