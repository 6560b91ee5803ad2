import { AsyncLocalStorage } from "node:async_hooks";

const ahead = new AsyncLocalStorage<number>();
const real = Date.now;
let users = 0;

/**
 * Runs a server's work by a clock of its own, so many milliseconds ahead of this PC's: `Date.now` answers
 * differently there and nowhere else. Call `end` when the server is closed.
 */
export function clockApart(milliseconds: number) {
  users += 1;
  Date.now = () => real() + (ahead.getStore() ?? 0);
  return {
    run: <Result>(work: () => Result) => ahead.run(milliseconds, work),
    end() {
      users -= 1;
      if (users === 0) Date.now = real;
    },
  };
}
