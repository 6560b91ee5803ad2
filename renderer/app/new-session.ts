import type { StationSettings } from "../../preload/contract/settings.ts";
import { emptySession, type Session } from "../session/session.ts";

/** An empty session for the next customer; a list with a single entry leaves nothing to choose. */
export function newSession(settings: StationSettings): Session {
  const [only, ...others] = settings.authenticities;
  return emptySession(only && others.length === 0 ? { authenticity: only.value } : {});
}
