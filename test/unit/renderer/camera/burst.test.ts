import { expect, test } from "vitest";
import { takeBurst } from "../../../../renderer/camera/burst.ts";

/** A camera whose stills take that many milliseconds each; those beyond `most` fail. */
function cameraOf(milliseconds: number, most = Infinity) {
  let [clock, taken] = [0, 0];
  const takeStill = async () => {
    clock += milliseconds;
    taken += 1;
    if (taken > most) throw new Error("The camera gave no picture");
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return { width: taken } as ImageBitmap;
  };
  return { takeStill, now: () => clock };
}

test("three stills are taken in a row", async () => {
  const camera = cameraOf(40);
  expect(await takeBurst(camera, camera.now)).toHaveLength(3);
});

test("a slow camera gives one", async () => {
  const camera = cameraOf(900);
  expect(await takeBurst(camera, camera.now)).toHaveLength(1);
});

test("what has come stays when the next one fails; when none comes, it fails", async () => {
  const once = cameraOf(40, 1);
  expect(await takeBurst(once, once.now)).toHaveLength(1);
  const never = cameraOf(40, 0);
  await expect(takeBurst(never, never.now)).rejects.toThrow("no picture");
});
