import { describe, expect, it } from "vitest";
import {
  firstSides,
  readSides,
  wantedCamera,
  writeSides,
} from "../../../../renderer/camera/camera-sides.ts";
import { rememberCamera } from "../../../../renderer/camera/choose-camera.ts";
import { storageWith } from "./storage.ts";

const webcam = { id: "w", label: "Webcam" };
const desk = { id: "d", label: "Document camera" };

describe("one camera for each side", () => {
  it("begins with the one at work for the side at work", () => {
    expect(firstSides([webcam, desk], desk, "front")).toEqual({ front: desk, back: webcam });
    expect(firstSides([webcam, desk], desk, "back")).toEqual({ front: webcam, back: desk });
    expect(firstSides([webcam], webcam, "front")).toBeNull();
    expect(firstSides([], null, "front")).toBeNull();
  });

  it("is kept for the next start, until one is to take both", () => {
    const storage = storageWith();
    rememberCamera(storage, webcam);
    writeSides(storage, { front: webcam, back: desk });
    expect(wantedCamera(storage, readSides(storage), "back")).toEqual(desk);
    writeSides(storage, null);
    expect(readSides(storage)).toBeNull();
    expect(wantedCamera(storage, null, "back")).toEqual(webcam);
  });

  it.each(["", "{}", '{"front":{"id":"w","label":"Webcam"}}'])(
    "is off where %j is kept",
    (text) => {
      expect(readSides(storageWith({ "camera-sides": text }))).toBeNull();
    },
  );
});
