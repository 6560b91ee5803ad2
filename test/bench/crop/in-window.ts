// Runs in the bench's window, served by Vite.
import { defaultSettings } from "../../../preload/contract/settings.ts";
import { createVision } from "../../../renderer/vision/create-vision.ts";
import { wholePicture, type Quad } from "../../../renderer/vision/geometry.ts";
import { peerSteps } from "./peer-steps.ts";

export interface Task {
  readonly photo: string;
  readonly quad: Quad;
  readonly rounds: number;
}

export interface Figures {
  readonly "median ms": number;
  readonly "worst ms": number;
  readonly "window blocked at most, ms": number;
}

/** Runs every step and gives, for each, its times and the window's longest block. */
export async function measure({ photo, quad, rounds }: Task): Promise<Record<string, Figures>> {
  const vision = createVision();
  const file = await (await fetch(photo)).blob();
  const opened = await vision.open(file);
  if (opened.kind !== "picture") throw new Error(`The photo is refused: ${opened.reason}`);
  const { picture } = opened;
  const { limits } = defaultSettings;
  const steps: Record<string, () => Promise<unknown>> = {
    "open (decode)": async () => {
      const again = await vision.open(file);
      if (again.kind === "picture") vision.release(again.picture);
    },
    "find the corners": () => vision.find(picture),
    "preview at 480 px": () => vision.preview(picture, quad, 0, 480),
    "finish: Enter to JPEG": () => vision.finish(picture, quad, 0, limits),
    "finish: the whole picture": () => vision.finish(picture, wholePicture(picture), 0, limits),
    ...(await peerSteps(file, quad)),
  };
  const block = watchForBlocks();
  const figures: Record<string, Figures> = {};
  for (const [name, step] of Object.entries(steps)) {
    await step();
    const taken: number[] = [];
    block.forget();
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      await step();
      taken.push(performance.now() - start);
    }
    const sorted = taken.toSorted((one, other) => one - other);
    figures[name] = {
      "median ms": Math.round(sorted[rounds >> 1] ?? 0),
      "worst ms": Math.round(sorted.at(-1) ?? 0),
      "window blocked at most, ms": Math.round(block.longest()),
    };
  }
  vision.end();
  return figures;
}

/** A message to oneself comes back at once, unless the window is busy. */
function watchForBlocks() {
  const clock = new MessageChannel();
  let [last, longest] = [performance.now(), 0];
  clock.port1.addEventListener("message", () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    setTimeout(() => clock.port2.postMessage(0), 1);
  });
  clock.port1.start();
  clock.port2.postMessage(0);
  return {
    forget: () => {
      longest = 0;
    },
    longest: () => longest,
  };
}
