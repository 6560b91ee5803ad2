// These run in the station's window, each on its own: nothing of this file goes with them.

/** Answers each call that reads a page as if there were nothing on it to read. */
export function withoutReading(): void {
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const { name, call } = message as { name?: string; call?: number };
    if (name !== "readCodes" && name !== "readMrz")
      return Reflect.apply(post, this, [message, ...rest]);
    const output = name === "readCodes" ? [] : null;
    const answer = new MessageEvent("message", { data: { call, kind: "done", output } });
    queueMicrotask(() => this.dispatchEvent(answer));
  };
}

interface BenchWindow {
  pressed?: number;
}

/** Counts the keys that are pressed from now on. */
export function countKeys(): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const bench = globalThis as BenchWindow;
  bench.pressed = 0;
  addEventListener(
    "keydown",
    ({ isTrusted, key }) => {
      const isHeldOnly = key === "Control" || key === "Shift";
      if (isTrusted && !isHeldOnly) bench.pressed = (bench.pressed ?? 0) + 1;
    },
    { capture: true },
  );
}

/** How many keys were pressed since. */
export function keysPressed(): number {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (globalThis as BenchWindow).pressed ?? Number.NaN;
}
