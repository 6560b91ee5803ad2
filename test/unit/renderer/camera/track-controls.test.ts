import { describe, expect, it } from "vitest";
import { trackControls } from "../../../../renderer/camera/track-controls.ts";

/** A track of a camera that takes its time, and remembers what it was asked. */
function trackWith(capabilities: object) {
  const asked: unknown[] = [];
  const busy: PromiseWithResolvers<void>[] = [];
  const track = {
    getCapabilities: () => capabilities,
    getSettings: () => ({}),
    applyConstraints: (constraints?: MediaTrackConstraints) => {
      asked.push(constraints?.advanced?.[0]);
      const answer = Promise.withResolvers<void>();
      busy.push(answer);
      return answer.promise;
    },
  };
  return { track, asked, busy };
}

const zoom = { zoom: { min: 1, max: 4, step: 1 } };

describe("turning a camera's dials", () => {
  it("asks for dials and lamp in one go", () => {
    const { track, asked } = trackWith({ ...zoom, torch: true });
    void trackControls(track).tune({ zoom: 2 }, true);
    expect(asked).toEqual([{ zoom: 2, torch: true }]);
  });

  it("asks nothing of a camera that has nothing to turn", () => {
    const { track, asked } = trackWith({});
    const controls = trackControls(track);
    void controls.tune({ zoom: 2 }, true);
    expect(asked).toEqual([]);
    expect(controls).toMatchObject({ dials: [], sizes: [], hasLamp: false });
  });

  it("skips what was overtaken while the lens moved, and outlives a refusal", async () => {
    const { track, asked, busy } = trackWith(zoom);
    const controls = trackControls(track);
    const first = controls.tune({ zoom: 1 }, false);
    void controls.tune({ zoom: 2 }, false);
    void controls.tune({ zoom: 3 }, false);
    busy[0]?.reject(new Error("OverconstrainedError"));
    await expect.poll(() => asked).toEqual([{ zoom: 1 }, { zoom: 3 }]);
    busy[1]?.resolve();
    await first;
    void controls.tune({ zoom: 4 }, false);
    expect(asked.at(-1)).toEqual({ zoom: 4 });
  });
});
