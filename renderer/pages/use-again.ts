import type { Flaw, Side } from "../../preload/contract/page.ts";
import { defaultSettings } from "../../preload/contract/settings.ts";
import { useSettings } from "../app/settings-context.ts";
import { useSession } from "../session/session-context.ts";
import { useVerdict } from "./use-verdict.ts";

/** A page that is to be taken again. */
export interface Again {
  readonly flaws: readonly Flaw[];
  /** Whether it was tried often enough for the operator to go on with a reason. */
  readonly mayBeExcused: boolean;
}

/** Why the finished page of a side is to be taken again; `null` when it is not, or is used all the same. */
export function useAgain(side: Side): Again | null {
  const { session } = useSession();
  const slot = session.pages[side];
  const verdict = useVerdict(slot);
  const { tries } = useSettings()?.settings.quality ?? defaultSettings.quality;
  if (!verdict || verdict.stops.length === 0) return null;
  if (slot.kind === "done" && slot.excuse !== null) return null;
  return { flaws: verdict.stops, mayBeExcused: session.stopped[side] > tries };
}
