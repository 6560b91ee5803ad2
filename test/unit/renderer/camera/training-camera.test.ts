import { expect, it } from "vitest";
import { createTrainingCamera } from "../../../../renderer/camera/training-camera.ts";

function specimen() {
  const picture = { width: 4, height: 3, closed: false, close: () => void (picture.closed = true) };
  return picture;
}

it("lets go of the specimen that another one replaces", () => {
  const camera = createTrainingCamera("Training camera", true);
  const first = specimen();
  const second = specimen();
  camera.hold(first);
  camera.hold(second);
  expect([first.closed, second.closed]).toEqual([true, false]);
});
