import { expect, it } from "vitest";
import { turnedSize } from "../../../../renderer/camera/turn-camera.ts";

it.each([
  [0, { width: 1920, height: 1080 }],
  [90, { width: 1080, height: 1920 }],
  [180, { width: 1920, height: 1080 }],
  [270, { width: 1080, height: 1920 }],
] as const)("a picture turned by %d° has the size that it then takes", (rotation, size) => {
  expect(turnedSize({ width: 1920, height: 1080 }, rotation)).toEqual(size);
});
