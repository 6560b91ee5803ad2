import type { UnlockOutcome } from "../../preload/contract/bench.ts";
import type { Operators } from "../operators/operators.ts";
import { accountOf, opened, wayIn, type Seat, type Station } from "./bench-state.ts";
import type { Occupant, Operator } from "./operator.ts";

interface OpeningContext extends Station {
  operators: Pick<Operators, "list" | "check">;
}

/** Opens the bench for who may stand at it. To be called one after the other. */
export function createOpening(seat: Seat, context: OpeningContext) {
  function openFor(occupant: Occupant): void {
    const bench = seat.now();
    seat.become(opened(occupant, bench.kind === "locked" ? bench.occupant : null));
  }

  return {
    async unlock({ operatorId, pin }: { operatorId: string; pin: string }): Promise<UnlockOutcome> {
      if (seat.now().kind === "open") return { kind: "open" };
      const way = wayIn(context);
      // No PIN opens it.
      if (way === "sign-in") return { kind: "locked-out" };
      if (way === "pin") {
        const checked = await context.operators.check(operatorId, pin);
        if (checked.kind !== "ok") return checked;
        openFor({ ...checked.operator, by: "pin" });
      } else openFor(accountOf(context));
      return { kind: "open" };
    },
    async bySignIn({ id, name }: Operator): Promise<boolean> {
      if (wayIn(context) !== "sign-in") return false;
      openFor({ id, name, by: "sign-in" });
      return true;
    },
  };
}
