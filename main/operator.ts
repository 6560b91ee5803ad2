import { userInfo } from "node:os";
import type { Mode } from "../preload/contract/station.ts";

/** Who stands at the counter: the account of this PC; nobody in particular in training. */
export function operatorName(mode: Mode): string {
  if (mode === "training") return "Trainee";
  try {
    return userInfo().username;
  } catch {
    // The system knows no name for this account.
    return "Operator";
  }
}
