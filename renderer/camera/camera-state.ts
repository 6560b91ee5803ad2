import type { CameraEntry, CameraTrouble } from "./camera.ts";
import { chooseCamera, isRemembered } from "./choose-camera.ts";

/** Where the camera stands. `attempt` counts the openings, so that late news of an earlier one is told apart. */
type CameraPhase =
  | { readonly kind: "off" }
  | {
      /** "muted": the camera is on and sends no picture. */
      readonly kind: "starting" | "live" | "muted";
      readonly camera: CameraEntry;
      readonly attempt: number;
    }
  | {
      readonly kind: "trouble";
      readonly trouble: CameraTrouble;
      readonly camera: CameraEntry | null;
    };

export interface CameraState {
  readonly cameras: readonly CameraEntry[];
  /** The operator's own choice; a camera that the station fell back on is never remembered. */
  readonly remembered: CameraEntry | null;
  readonly phase: CameraPhase;
  readonly attempts: number;
}

export type CameraEvent =
  | { is: "listed"; cameras: readonly CameraEntry[] }
  | { is: "chosen"; camera: CameraEntry }
  /** The camera that the side at work wants, which may be the one that is on. */
  | { is: "wanted"; camera: CameraEntry | null }
  /** The camera that is on is to be opened anew, as for another size of its picture. */
  | { is: "reopen" }
  | { is: "opened"; attempt: number }
  | { is: "failed"; attempt: number; trouble: CameraTrouble }
  | { is: "ended"; attempt: number }
  | { is: "muted"; attempt: number }
  | { is: "unmuted"; attempt: number }
  | { is: "retry" };

/** The camera before anything is known, with the choice of the last time. */
export function cameraOff(remembered: CameraEntry | null): CameraState {
  return { cameras: [], remembered, phase: { kind: "off" }, attempts: 0 };
}

/** The camera after an event; pure. */
export function nextCamera(state: CameraState, event: CameraEvent): CameraState {
  switch (event.is) {
    case "listed":
      return afterListing({ ...state, cameras: event.cameras });
    case "chosen":
      return starting({ ...state, remembered: event.camera }, event.camera);
    case "wanted":
      return wanting({ ...state, remembered: event.camera });
    case "reopen":
      return "attempt" in state.phase ? starting(state, state.phase.camera) : state;
    case "opened":
    case "unmuted":
      return isOpen(state.phase, event.attempt)
        ? { ...state, phase: { ...state.phase, kind: "live" } }
        : state;
    case "muted":
      return isOpen(state.phase, event.attempt)
        ? { ...state, phase: { ...state.phase, kind: "muted" } }
        : state;
    case "failed":
      return isOpen(state.phase, event.attempt) ? inTrouble(state, event.trouble) : state;
    case "ended":
      // One that was unplugged may still be in the list; the next list tells the two apart.
      return isOpen(state.phase, event.attempt) ? inTrouble(state, "stopped") : state;
    case "retry":
      return startingBest(state);
  }
}

// One that is not plugged in is waited for; meanwhile the camera that is on serves this side too.
function wanting(state: CameraState): CameraState {
  const { phase, cameras, remembered } = state;
  if (phase.kind === "off" || !remembered) return state;
  const own = chooseCamera(
    cameras.filter((camera) => isRemembered(camera, remembered)),
    remembered,
  );
  return own && own.id !== phase.camera?.id ? starting(state, own) : state;
}

function afterListing(state: CameraState): CameraState {
  const { phase, cameras, remembered } = state;
  switch (phase.kind) {
    case "off":
      return startingBest(state);
    case "trouble":
      if (phase.trouble === "stopped" && !cameras.some(({ id }) => id === phase.camera?.id))
        return inTrouble(state, "unplugged");
      // A camera that was plugged in ends the two troubles that only a camera can end.
      return phase.trouble === "none" || phase.trouble === "unplugged"
        ? startingAfterUnplugged(state, phase.camera)
        : state;
    case "starting":
    case "live":
    case "muted": {
      const current = phase.camera;
      const own = cameras.find((camera) => isRemembered(camera, remembered));
      if (own && !isRemembered(current, remembered)) return starting(state, own);
      const still = cameras.find((camera) => camera.id === current.id);
      return still
        ? { ...state, phase: { ...phase, camera: still } }
        : inTrouble(state, "unplugged");
    }
  }
}

// The list also changes while the lost camera stays away: then its sentence stays, until it or a
// camera that the operator had chosen is back, or "Try again" takes whatever is there.
function startingAfterUnplugged(state: CameraState, lost: CameraEntry | null): CameraState {
  if (!lost) return state.cameras.length > 0 ? startingBest(state) : state;
  const back = state.cameras.find(
    (camera) => isRemembered(camera, lost) || isRemembered(camera, state.remembered),
  );
  return back ? starting(state, back) : state;
}

function startingBest(state: CameraState): CameraState {
  const best = chooseCamera(state.cameras, state.remembered);
  return best ? starting(state, best) : inTrouble(state, "none");
}

function starting(state: CameraState, camera: CameraEntry): CameraState {
  const attempt = state.attempts + 1;
  return { ...state, attempts: attempt, phase: { kind: "starting", camera, attempt } };
}

function inTrouble(state: CameraState, trouble: CameraTrouble): CameraState {
  const camera = trouble !== "none" && "camera" in state.phase ? state.phase.camera : null;
  return { ...state, phase: { kind: "trouble", trouble, camera } };
}

type OpenPhase = Extract<CameraPhase, { attempt: number }>;

function isOpen(phase: CameraPhase, attempt: number): phase is OpenPhase {
  return "attempt" in phase && phase.attempt === attempt;
}
