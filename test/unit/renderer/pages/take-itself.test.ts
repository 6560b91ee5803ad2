import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import type { LiveCamera } from "../../../../renderer/camera/camera.ts";
import { createIntake } from "../../../../renderer/pages/intake.ts";
import { emptySession, underWay } from "../../../../renderer/session/session.ts";
import type { Quad } from "../../../../renderer/vision/geometry.ts";
import { cropOf, pageOf } from "../session/pages.ts";
import { openDesk } from "./desk.ts";

const { picture } = cropOf(1);
// A card in the middle of the picture, whose own ground shows all around.
const inside: Quad = [
  { x: 8, y: 8 },
  { x: 32, y: 8 },
  { x: 32, y: 23 },
  { x: 8, y: 23 },
];
const limits = () => defaultSettings.limits;
const nextCustomer = { do: "start-over", session: emptySession() } as const;

describe("a picture that takes itself", () => {
  const still = { close: () => undefined };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const camera = { takeStill: async () => still } as unknown as LiveCamera;
  const outline = { quad: inside, score: 0.95, cutOff: false };
  const { page, measures } = pageOf(cropOf(1));

  it("becomes the page without a word where its outline is sure, and the other side is next", async () => {
    const { desk, session, finishing } = openDesk(undefined, { picture, found: outline });
    const work = createIntake(desk, limits).takeItself(camera);
    await expect.poll(() => finishing.length).toBe(1);
    finishing[0]?.resolve({ kind: "finished", page, measures });
    await work;
    expect(session().pages.front).toMatchObject({ kind: "done", page });
    expect(session()).toMatchObject({ active: "back", tookItself: { side: "front" } });
  });

  it("is cropped by the operator where its outline is not sure", async () => {
    const unsure = { ...outline, score: 0.6 };
    const { desk, session } = openDesk(undefined, { picture, found: unsure });
    await createIntake(desk, limits).takeItself(camera);
    expect(session().pages.front.kind).toBe("cropping");
  });

  it("is let go of where it shows no document after all", async () => {
    const { desk, session, released, said } = openDesk(undefined, { picture, found: null });
    await createIntake(desk, limits).takeItself(camera);
    expect(session().pages.front.kind).toBe("empty");
    expect(underWay(session(), "front")).toBeNull();
    expect(released).toEqual([picture]);
    expect(said).toEqual([null]);
  });

  it("is cropped by the operator where no page can be made of it", async () => {
    const { desk, session, finishing } = openDesk(undefined, { picture, found: outline });
    const work = createIntake(desk, limits).takeItself(camera);
    await expect.poll(() => finishing.length).toBe(1);
    finishing[0]?.resolve({ kind: "refused", reason: "too-large" });
    await work;
    expect(session().pages.front.kind).toBe("cropping");
  });

  it("does not land with the next customer", async () => {
    const { desk, session, finishing, released } = openDesk(undefined, { picture, found: outline });
    const work = createIntake(desk, limits).takeItself(camera);
    await expect.poll(() => finishing.length).toBe(1);
    desk.dispatch(nextCustomer);
    finishing[0]?.resolve({ kind: "finished", page, measures });
    await work;
    expect(session().pages.front.kind).toBe("empty");
    expect(released).toEqual([picture]);
  });
});
