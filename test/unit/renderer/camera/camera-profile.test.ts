import { describe, expect, it } from "vitest";
import {
  plainProfile,
  profileOf,
  readProfiles,
  rotationOf,
  withProfile,
  writeProfiles,
} from "../../../../renderer/camera/camera-profile.ts";
import { storageWith } from "./storage.ts";

const desk = { id: "d", label: "Document camera" };
const mirrored = { ...plainProfile, isMirrored: true };
const upsideDown = { ...plainProfile, rotation: 180 as const, dials: { focus: 40 } };

describe("a camera's profile", () => {
  it("is kept for the next start, with what was turned", () => {
    const storage = storageWith();
    writeProfiles(storage, withProfile([], desk, upsideDown));
    expect(profileOf(readProfiles(storage), desk)).toEqual(upsideDown);
  });

  it("is found by the name where the system gave the camera a new id", () => {
    const profiles = withProfile([], desk, upsideDown);
    expect(profileOf(profiles, { ...desk, id: "new" })).toEqual(upsideDown);
    expect(profileOf(profiles, { id: "x", label: "Webcam" })).toEqual(plainProfile);
    expect(profileOf(profiles, null)).toEqual(plainProfile);
  });

  it("is each twin's own, as long as they have their ids", () => {
    const twin = { ...desk, id: "t" };
    const twins = withProfile(withProfile([], desk, upsideDown), twin, mirrored);
    expect(profileOf(twins, desk)).toEqual(upsideDown);
    expect(profileOf(twins, twin)).toEqual(mirrored);
    expect(profileOf(twins, { ...desk, id: "new" })).toEqual(mirrored);
  });

  it("of a nameless camera is nobody else's", () => {
    const profiles = withProfile([], { id: "a", label: "" }, mirrored);
    expect(profileOf(profiles, { id: "b", label: "" })).toEqual(plainProfile);
  });

  it("is kept for the last twenty cameras", () => {
    let profiles = withProfile([], desk, mirrored);
    for (let n = 0; n < 20; n += 1)
      profiles = withProfile(profiles, { id: `${n}`, label: `Camera ${n}` }, mirrored);
    expect(profiles).toHaveLength(20);
    expect(profileOf(profiles, desk)).toEqual(plainProfile);
  });

  it.each(["", "{", "{}", '[{"id":"d"}]', '[{"id":"d","label":"","profile":{"rotation":45}}]'])(
    "is none where %j is kept",
    (text) => {
      expect(readProfiles(storageWith({ "camera-profiles": text }))).toEqual([]);
    },
  );
});

it("takes no turn but a quarter", () => {
  expect([90, 270, 45, Number.NaN].map(rotationOf)).toEqual([90, 270, 0, 0]);
});
