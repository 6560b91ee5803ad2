// These run in the station's window, each on its own: nothing of this file goes with them.

interface BenchWindow {
  benchLooks?: number[];
}

/** Notes for each live frame how many milliseconds go by until its outline is there. */
export function watchLooks(): void {
  const looks: number[] = [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  (globalThis as BenchWindow).benchLooks = looks;
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const { name, call } = message as { name?: string; call?: number };
    if (name === "findLive") {
      const begun = performance.now();
      const hear = ({ data }: MessageEvent<{ call: number }>) => {
        if (data.call !== call) return;
        looks.push(performance.now() - begun);
        this.removeEventListener("message", hear);
      };
      this.addEventListener("message", hear);
    }
    Reflect.apply(post, this, [message, ...rest]);
  };
}

/** Keeps the live frames from the finder, so that the window does everything else. */
export function withoutFinding(): void {
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const { name } = message as { name?: string };
    if (name !== "findLive") Reflect.apply(post, this, [message, ...rest]);
  };
}

/** The milliseconds of each frame that the window draws in so many milliseconds, and of the looks meanwhile. */
export async function countFrames(
  milliseconds: number,
): Promise<{ frames: number[]; looks: number[] }> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const looks = (globalThis as BenchWindow).benchLooks ?? [];
  const before = looks.length;
  const frames: number[] = [];
  const begun = performance.now();
  let last = begun;
  while (last - begun < milliseconds) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    frames.push(now - last);
    last = now;
  }
  return { frames, looks: looks.slice(before) };
}
