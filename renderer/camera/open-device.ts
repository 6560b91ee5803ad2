import type { OpenedCamera } from "./camera.ts";
import { stillTaker } from "./take-still.ts";
import { troubleOf } from "./trouble-of.ts";

/**
 * What to ask of a camera, best first: all its pixels as long as the preview stays fluent (15 frames a
 * second), then full HD, then whatever it has.
 */
function wishes(id: string): MediaTrackConstraints[] {
  const deviceId = { exact: id };
  return [
    {
      deviceId,
      width: { ideal: 4096 },
      height: { ideal: 2160 },
      frameRate: { ideal: 30, min: 15 },
    },
    { deviceId, width: { ideal: 1920 }, height: { ideal: 1080 } },
    { deviceId },
  ];
}

// A camera that cannot give this much says so in several ways: by the constraint, or, as behind a slow
// USB hub, by not starting. Only if it refuses the least too is another program using it.
const worthLess = new Set(["OverconstrainedError", "NotReadableError", "AbortError"]);

/** Turns a camera on; asks for less where it cannot give more. */
export async function openDevice(
  devices: Pick<MediaDevices, "getUserMedia">,
  id: string,
): Promise<OpenedCamera> {
  let refusal: unknown = null;
  for (const video of wishes(id)) {
    try {
      return live(await devices.getUserMedia({ video, audio: false }));
    } catch (error) {
      refusal = error;
      if (!(error instanceof Error) || !worthLess.has(error.name)) break;
    }
  }
  return { kind: "trouble", trouble: troubleOf(refusal) };
}

function live(stream: MediaStream): OpenedCamera {
  const [track] = stream.getVideoTracks();
  if (!track) return { kind: "trouble", trouble: "failed" };
  return {
    kind: "live",
    camera: {
      stream,
      takeStill: stillTaker(track),
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
