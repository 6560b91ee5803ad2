import { defaultSettings } from "../../preload/contract/settings.ts";
import { useSettings } from "../app/settings-context.ts";
import type { PageSlot } from "../session/session.ts";
import { useSession } from "../session/session-context.ts";
import { verdictOf, type Verdict } from "./verdict.ts";

/** The judgement on the page in a slot by the settings and the document type of now; `null` where none is done. */
export function useVerdict(slot: PageSlot): Verdict | null {
  const { session } = useSession();
  const quality = useSettings()?.settings.quality ?? defaultSettings.quality;
  return slot.kind === "done" ? verdictOf(slot, session.details.type, quality) : null;
}
