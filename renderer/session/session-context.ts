import { createContext, use, type Dispatch } from "react";
import type { SessionAction } from "./reduce.ts";
import type { Session } from "./session.ts";

export interface SessionStore {
  readonly session: Session;
  readonly dispatch: Dispatch<SessionAction>;
}

export const SessionContext = createContext<SessionStore | null>(null);

/** The session on the bench and the way to change it. */
export function useSession(): SessionStore {
  const store = use(SessionContext);
  if (!store) throw new Error("No session around this component");
  return store;
}
