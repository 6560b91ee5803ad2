import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import type { LiveCamera } from "../../../../renderer/camera/camera.ts";
import { createIntake } from "../../../../renderer/pages/intake.ts";
import { emptySession, underWay } from "../../../../renderer/session/session.ts";
import { wholePicture } from "../../../../renderer/vision/geometry.ts";
import { cropOf, pageOf } from "../session/pages.ts";
import { openDesk } from "./desk.ts";

const file = new File(["picture"], "card.jpg");
const { picture } = cropOf(1);
const opened = { kind: "picture", picture } as const;
const limits = () => defaultSettings.limits;
const nextCustomer = { do: "start-over", session: emptySession() } as const;

function place(side: "front" | "back", visit = 0) {
  return { visit, side, aimed: true };
}

/** A camera that is asked for nothing but a still, and never gives one. */
function cameraThatCounts() {
  let stills = 0;
  const camera = {
    takeStill: () => {
      stills += 1;
      return new Promise<never>(() => undefined);
    },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { camera: camera as unknown as LiveCamera, stills: () => stills };
}

describe("a picture on its way", () => {
  it("is known at once for every page that it is for, and is cropped when it comes", async () => {
    const { desk, session, opening } = openDesk();
    const work = createIntake(desk, limits).open([file, file], place("front"));
    expect(underWay(session(), "front")).toBe("opening");
    expect(underWay(session(), "back")).toBe("opening");
    opening[0]?.resolve(opened);
    await expect.poll(() => opening.length).toBe(2);
    expect(session().pages.front).toMatchObject({ kind: "cropping", crop: { picture } });
    opening[1]?.resolve({ kind: "refused", reason: "damaged" });
    await work;
    expect(underWay(session(), "back")).toBeNull();
  });

  it("keeps neither the other side nor the next customer waiting for the camera", () => {
    const { desk } = openDesk();
    const { camera, stills } = cameraThatCounts();
    const intake = createIntake(desk, limits);
    void intake.open([file], place("front"));
    void intake.take(camera);
    expect(stills()).toBe(0);
    desk.dispatch({ do: "show", side: "back" });
    void intake.take(camera);
    expect(stills()).toBe(1);
    desk.dispatch(nextCustomer);
    void intake.take(camera);
    expect(stills()).toBe(2);
  });

  it.each([
    ["the next customer is there", nextCustomer],
    ["the document is on its way out", { do: "sending" }],
  ] as const)("is let go of when %s by then", async (_when, action) => {
    const { desk, session, opening, released } = openDesk();
    const work = createIntake(desk, limits).open([file], place("front"));
    desk.dispatch(action);
    opening[0]?.resolve(opened);
    await work;
    expect(session().pages.front.kind).toBe("empty");
    expect(released).toEqual([picture]);
  });

  it("is let go of when a later one has overtaken it", async () => {
    const { desk, session, opening, released } = openDesk();
    const intake = createIntake(desk, limits);
    const first = intake.open([file], place("front"));
    const second = intake.open([file], place("front"));
    const later = cropOf(2).picture;
    opening[1]?.resolve({ kind: "picture", picture: later });
    await second;
    opening[0]?.resolve(opened);
    await first;
    expect(session().pages.front).toMatchObject({ crop: { picture: later } });
    expect(released).toEqual([picture]);
  });

  it("says nothing to the next customer when it fails", async () => {
    const { desk, opening, said } = openDesk();
    const work = createIntake(desk, limits).open([file], place("front"));
    desk.dispatch(nextCustomer);
    opening[0]?.reject(new Error("The worker stopped"));
    await work;
    expect(said).toEqual([null]);
  });
});

it("does not open for the next customer what was chosen for the one before", async () => {
  const { desk, opening } = openDesk();
  desk.dispatch(nextCustomer);
  await createIntake(desk, limits).open([file], place("front", 0));
  expect(opening).toHaveLength(0);
});

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
