import type { OpenedCamera } from "./camera.ts";
import type { PictureSize } from "./picture-sizes.ts";
import { stillTaker } from "./take-still.ts";
import { trackControls } from "./track-controls.ts";
import { troubleOf } from "./trouble-of.ts";

/**
 * What to ask of a camera, best first: the size that is wanted, else all its pixels as long as the preview
 * stays fluent (15 frames a second); then full HD, then whatever it has.
 */
function wishes(id: string, size: PictureSize | null): Wish[] {
  // Chromium shows a camera's zoom only to whom asks for it; a camera without one is opened all the same.
  const any: Wish = { deviceId: { exact: id }, zoom: true };
  const fullHd = { ...any, width: { ideal: 1920 }, height: { ideal: 1080 } };
  const first: Wish = size
    ? { ...any, width: { ideal: size.width }, height: { ideal: size.height } }
    : {
        ...any,
        width: { ideal: 4096 },
        height: { ideal: 2160 },
        frameRate: { ideal: 30, min: 15 },
      };
  return [first, fullHd, any];
}

// `zoom` is of https://www.w3.org/TR/mediacapture-ptz/ and missing from TypeScript's types.
type Wish = MediaTrackConstraints & { zoom: true };

// A camera that cannot give this much says so in several ways: by the constraint, or, as behind a slow
// USB hub, by not starting. Only if it refuses the least too is another program using it.
const worthLess = new Set(["OverconstrainedError", "NotReadableError", "AbortError"]);

/** Turns a camera on; asks for less where it cannot give more. */
export async function openDevice(
  devices: Pick<MediaDevices, "getUserMedia">,
  id: string,
  size: PictureSize | null = null,
): Promise<OpenedCamera> {
  let refusal: unknown = null;
  for (const video of wishes(id, size)) {
    try {
      return live(await devices.getUserMedia({ video, audio: false }), size);
    } catch (error) {
      refusal = error;
      if (!(error instanceof Error) || !worthLess.has(error.name)) break;
    }
  }
  return { kind: "trouble", trouble: troubleOf(refusal) };
}

function live(stream: MediaStream, size: PictureSize | null): OpenedCamera {
  const [track] = stream.getVideoTracks();
  if (!track) return { kind: "trouble", trouble: "failed" };
  return {
    kind: "live",
    camera: {
      stream,
      controls: trackControls(track),
      takeStill: stillTaker(track, size),
      whenEnded: (listener) => track.addEventListener("ended", listener, { once: true }),
      whenMuted(listener) {
        track.addEventListener("mute", () => listener(true));
        track.addEventListener("unmute", () => listener(false));
        if (track.muted) listener(true);
      },
      close: () => track.stop(),
    },
  };
}
