import type { BenchState, LockReason } from "../../preload/contract/bench.ts";
import type { SignInFlow } from "../../preload/contract/sign-in.ts";
import type { Mode } from "../../preload/contract/station.ts";
import type { Operators } from "../operators/operators.ts";
import { trainingPin } from "../operators/training-operators.ts";
import { draftOwner, type Occupant } from "./operator.ts";

export interface Open {
  kind: "open";
  occupant: Occupant;
  /** Whose draft belongs on the bench. */
  draftOf: string;
}

export interface Locked {
  kind: "locked";
  why: LockReason;
  /** Who locked it; nobody at the start. */
  occupant: Occupant | null;
  hasDraft: boolean;
  /** The window was too slow to hand the draft over; it may still come, once. */
  takesLateDraft: boolean;
}

/** The one place where the state of the bench is kept. */
export interface Seat {
  now: () => Open | Locked;
  become: (next: Open | Locked) => void;
}

/** What says how the bench is opened here. */
export interface Station {
  mode: Mode;
  /** Asked anew each time: settings and policy may change it while the station runs. */
  flow: () => SignInFlow;
  operators: Pick<Operators, "list">;
  /** The PC's account, whose the bench is where nobody has a PIN and nobody signs in. */
  accountName: string;
}

/** What opens the bench now. A session that was kept opens nothing: whoever starts the PC would have it. */
export function wayIn({ mode, flow, operators }: Station): "pin" | "sign-in" | "press" {
  if (mode === "live" && flow() === "operator") return "sign-in";
  return operators.list().length > 0 ? "pin" : "press";
}

/** The PC's account at the bench. */
export function accountOf({ accountName }: Station): Occupant {
  return { id: accountName, name: accountName, by: "account" };
}

/** The bench as a start finds it: locked where a PIN or a sign-in opens it, in training never. */
export function atStart(station: Station): Open | Locked {
  const [trainee] = station.mode === "training" ? station.operators.list() : [];
  if (trainee) return opened({ id: trainee.id, name: trainee.name, by: "pin" }, null);
  if (wayIn(station) === "press") return opened(accountOf(station), null);
  const nobody = { occupant: null, hasDraft: false, takesLateDraft: false };
  return { kind: "locked", why: "start", ...nobody };
}

/** The bench open for somebody, after it was locked by somebody or nobody. */
export function opened(occupant: Occupant, lockedBy: Occupant | null): Open {
  // What lies there under the PC's account is everybody's at this PC, also of the first who has a PIN.
  const owner = lockedBy?.by === "account" ? lockedBy : occupant;
  return { kind: "open", occupant, draftOf: draftOwner(owner) };
}

/** The bench as the window is told of it. */
export function told(bench: Open | Locked, station: Station): BenchState {
  if (bench.kind === "open") return { state: "open" };
  const { why, occupant, hasDraft } = bench;
  const opensBy = wayIn(station);
  // The PC's account cannot come back by a PIN or a sign-in: what lies there is for whoever opens the bench.
  const who = occupant?.by === "account" && opensBy !== "press" ? null : occupant;
  return {
    state: "locked",
    why,
    opensBy,
    // Of a token of any length.
    operatorId: who && who.id.slice(0, 200),
    operator: who && who.name.slice(0, 200),
    hasDraft,
    ...(station.mode === "training" && opensBy === "pin" && { trainingPin }),
  };
}
