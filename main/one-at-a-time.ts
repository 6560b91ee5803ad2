/** Gives what runs pieces of work one after the other, in the order of the calls; one that fails holds up nobody. */
export function oneAtATime(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work);
    last = run.catch(() => {
      // Whoever asked for it hears of it.
    });
    return run;
  };
}
