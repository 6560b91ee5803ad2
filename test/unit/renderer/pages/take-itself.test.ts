import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import type { LiveCamera } from "../../../../renderer/camera/camera.ts";
import { createIntake } from "../../../../renderer/pages/intake.ts";
import { emptySession } from "../../../../renderer/session/session.ts";
import { wholePicture } from "../../../../renderer/vision/geometry.ts";
import { cropOf, pageOf } from "../session/pages.ts";
import { openDesk } from "./desk.ts";

const { picture } = cropOf(1);
const limits = () => defaultSettings.limits;
const nextCustomer = { do: "start-over", session: emptySession() } as const;

describe("a picture that takes itself", () => {
  const still = { close: () => undefined };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const camera = { takeStill: async () => still } as unknown as LiveCamera;
  const outline = { quad: wholePicture(picture), score: 0.95, cutOff: false };
  const { page, verdict } = pageOf(cropOf(1));

  it("becomes the page without a word where its outline is sure, and the other side is next", async () => {
    const { desk, session, finishing } = openDesk(undefined, { picture, found: outline });
    const work = createIntake(desk, limits).takeItself(camera);
    await expect.poll(() => finishing.length).toBe(1);
    finishing[0]?.resolve({ kind: "finished", page, verdict });
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
    finishing[0]?.resolve({ kind: "finished", page, verdict });
    await work;
    expect(session().pages.front.kind).toBe("empty");
    expect(released).toEqual([picture]);
  });
});
