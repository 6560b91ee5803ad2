import type { Side } from "../../../preload/contract/page.ts";
import type { DialId } from "../../camera/camera-dials.ts";
import type { PictureSize } from "../../camera/picture-sizes.ts";
import type { Rotation } from "../../vision/geometry.ts";

const dials: Record<DialId, string> = {
  focus: "Focus",
  exposure: "Exposure",
  compensation: "Brightness",
  "white-balance": "White balance",
  zoom: "Zoom",
};

const sideOf: Record<Side, string> = { front: "Front", back: "Back" };

/** The words of the camera's settings at the stage. */
export const camera = {
  settings: "Camera settings",
  resolution: "Resolution",
  best: "Best",
  size: ({ width, height }: PictureSize) => `${width} × ${height}`,
  turn: "Turn the picture",
  degrees: (rotation: Rotation) => `${rotation}°`,
  mirror: "Mirror the picture",
  mirrorHint: "The page is never mirrored.",
  dials,
  auto: "Auto",
  autoOf: (dial: DialId) => `${dials[dial]} by itself`,
  lamp: "Lamp",
  sides: "One camera for each side",
  sidesHint: "The stage changes the camera with the side.",
  sideOf,
  reset: "Reset this camera",
};
