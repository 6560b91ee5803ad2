/** One piece of work that may be done before it is asked for: who then asks for the same has it at once. */
export interface WorkAhead<Input, Output> {
  begin(input: Input): void;
  /** What was begun for this input, or the work done now. Nothing is kept afterwards. */
  take(input: Input): Promise<Output>;
  /** Forgets what was begun, where it is of this kind. */
  drop(isOfKind: (input: Input) => boolean): void;
}

/** Gives a place for one piece of work; inputs are the same when they are written alike. */
export function createWorkAhead<Input, Output>(
  work: (input: Input) => Promise<Output>,
): WorkAhead<Input, Output> {
  let begun: { input: Input; key: string; output: Promise<Output> } | null = null;
  return {
    begin(input) {
      const key = JSON.stringify(input);
      if (begun?.key === key) return;
      const output = work(input);
      // Whoever asks for it is told; until then it is nobody's failure.
      output.catch(() => undefined);
      begun = { input, key, output };
    },
    take(input) {
      const ready = begun?.key === JSON.stringify(input) ? begun.output : null;
      begun = null;
      return ready ?? work(input);
    },
    drop(isOfKind) {
      if (begun && isOfKind(begun.input)) begun = null;
    },
  };
}
