import type { CameraTrouble } from "../../camera/camera.ts";

/** Why there is no live picture, and the one way on. */
export const trouble: Record<CameraTrouble, { title: string; text: string }> = {
  none: {
    title: "No camera found",
    text: "Plug one in and it starts by itself, or open a picture that is on this PC.",
  },
  "in-use": {
    title: "Another program is using the camera",
    text: "Close the program that shows the camera's picture, then try again.",
  },
  "not-allowed": {
    title: "The camera is switched off in the system's privacy settings",
    text: "Allow desktop apps to use the camera there, then try again.",
  },
  unplugged: {
    title: "The camera was unplugged",
    text: "Nothing is lost. Plug it in again and it starts by itself.",
  },
  stopped: {
    title: "The camera stopped",
    text: "Nothing is lost. Try again; if it does not start, unplug it and plug it in again.",
  },
  muted: {
    title: "The camera sends no picture",
    text: "Open its shutter or switch it on; the picture comes back by itself.",
  },
  failed: {
    title: "The camera did not start",
    text: "Unplug it and plug it in again, then try again.",
  },
};
