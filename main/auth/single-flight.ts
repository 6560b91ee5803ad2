/** Work that is done once at a time, however many ask for it. */
export interface SingleFlight<Result> {
  /** Joins the work that is under way, or begins it. */
  run: () => Promise<Result>;
  /** Lets go of what is under way: it ends on its own, stale, and the next call begins anew. */
  letGo: () => void;
  /** When what is under way has come to its end. */
  settled: () => Promise<void>;
}

/** Gives single flight to this work, which can ask whether it has been let go of meanwhile. */
export function singleFlight<Result>(
  work: (isStale: () => boolean) => Promise<Result>,
): SingleFlight<Result> {
  let flight: Promise<Result> | null = null;
  let generation = 0;

  function begin(): Promise<Result> {
    const mine = generation;
    const begun = work(() => mine !== generation).finally(() => {
      if (flight === begun) flight = null;
    });
    flight = begun;
    return begun;
  }
  return {
    run: () => flight ?? begin(),
    letGo() {
      generation += 1;
      flight = null;
    },
    async settled() {
      await flight;
    },
  };
}
