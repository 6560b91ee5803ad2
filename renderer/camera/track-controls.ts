import type { CameraControls } from "./camera.ts";
import { dialConstraints, dialsAt, dialsOf } from "./camera-dials.ts";
import { sizesOf } from "./picture-sizes.ts";

type Track = Pick<MediaStreamTrack, "getCapabilities" | "getSettings" | "applyConstraints">;

/** What can be set on the camera behind a track. */
export function trackControls(track: Track): CameraControls {
  const capabilities = track.getCapabilities();
  const dials = dialsOf(capabilities);
  const hasLamp = "torch" in capabilities && capabilities.torch === true;
  const ask = newestOnly(async (asked: Record<string, unknown>) => {
    // A camera that goes away meanwhile refuses; it is told elsewhere.
    await track.applyConstraints({ advanced: [asked] }).catch(() => undefined);
  });
  return {
    sizes: sizesOf(capabilities),
    dials,
    hasLamp,
    read: () => dialsAt(dials, track.getSettings()),
    async tune(settings, isLampOn) {
      const asked: Record<string, unknown> = dialConstraints(dials, settings);
      if (hasLamp) asked["torch"] = isLampOn;
      if (Object.keys(asked).length > 0) await ask(asked);
    },
  };
}

/** One call after the other; of those that come meanwhile only the newest is done: a slider moves faster than a lens. */
function newestOnly<Input>(work: (input: Input) => Promise<void>): (input: Input) => Promise<void> {
  let waiting: { input: Input } | null = null;
  let isWorking = false;
  return async (input) => {
    waiting = { input };
    if (isWorking) return;
    isWorking = true;
    for (let next = take(); next; next = take()) await work(next.input);
    isWorking = false;
  };

  function take() {
    const next = waiting;
    waiting = null;
    return next;
  }
}
