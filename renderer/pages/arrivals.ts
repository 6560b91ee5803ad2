import type { Side } from "../../preload/contract/page.ts";
import type { ArrivalStep } from "../session/session.ts";
import type { PageDesk } from "./page-desk.ts";

/** Pictures that came in together, for one customer. */
export interface Batch {
  /** The customer that they were chosen for. */
  readonly visit: number;
  readonly number: number;
}

/** A picture that is on its way to a page. */
export interface Arrival {
  readonly side: Side;
  readonly batch: Batch;
  readonly step: ArrivalStep;
  /** Whether nobody waits for it any more. */
  readonly isVoid: () => boolean;
  readonly tell: (step: ArrivalStep) => void;
  /** It has come, or will not come. */
  readonly end: () => void;
}

/** From now on a picture counts as being on its way to a page. */
export type Expect = (batch: Batch, side: Side, step: ArrivalStep) => Arrival;

/** Keeps count of the pictures on their way, so that a later one for the same page makes an earlier one void. */
export function createArrivals({ session, dispatch }: PageDesk): Expect {
  const latest = { front: 0, back: 0 };
  return (batch, side, step) => {
    const arrival = ++latest[side];
    const { visit } = batch;
    const tell = (now: ArrivalStep | null) => dispatch({ do: "arriving", side, step: now, visit });
    tell(step);
    return {
      side,
      batch,
      step,
      // A later picture for the same page, the next customer, or a document on its way out makes this one void.
      isVoid: () => session().visit !== visit || session().sending || latest[side] !== arrival,
      tell,
      end() {
        if (latest[side] === arrival) tell(null);
      },
    };
  };
}
