import { describe, expect, it } from "vitest";
import { restingShutter } from "../../../../renderer/pages/shutter.ts";
import { startWatch, watchOn, type Watch } from "../../../../renderer/pages/watch.ts";
import type { Look } from "../../../../renderer/vision/vision.ts";
import { lookAt, picture } from "./look.ts";

const usual = { picture, turning: false, isAutomatic: true };

/** Looks at the same thing each 100 ms for that long. */
function watchFor(
  milliseconds: number,
  look: Look,
  watching = usual,
  from: Watch = startWatch(watching.turning, restingShutter(true, -Infinity)),
): { watch: Watch; fired: number } {
  let [watch, fired] = [from, 0];
  for (let at = 0; at < milliseconds; at += 100) {
    watch = watchOn(watch, look, watching, at);
    if (watch.shutter.fires) fired += 1;
  }
  return { watch, fired };
}

describe("a watch over the live picture", () => {
  it("takes a good card once", () => {
    expect(watchFor(3000, lookAt()).fired).toBe(1);
  });

  it("takes nothing by itself when it is told not to, and asks for the key instead", () => {
    const { watch, fired } = watchFor(3000, lookAt(), { ...usual, isAutomatic: false });
    expect(fired).toBe(0);
    expect(watch.held.shown).toBe("ready");
  });

  it("takes nothing that it complains of, and offers the key after ten seconds", () => {
    const glaring = lookAt(undefined, { glare: 0.05 });
    expect(watchFor(5000, glaring)).toMatchObject({
      fired: 0,
      watch: { held: { shown: "glare" } },
    });
    expect(watchFor(13_000, glaring)).toMatchObject({
      fired: 0,
      watch: { held: { shown: "press" } },
    });
  });

  it("does not take the side that is done, however long it lies there", () => {
    const same = lookAt(undefined, { likeness: 0.95 });
    const { watch, fired } = watchFor(60_000, same, { ...usual, turning: true });
    expect(fired).toBe(0);
    expect(watch.held.shown).toBe("turn");
  });
});
