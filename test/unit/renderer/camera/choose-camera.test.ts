import { describe, expect, it } from "vitest";
import {
  chooseCamera,
  plainLabel,
  rememberCamera,
  rememberedCamera,
} from "../../../../renderer/camera/choose-camera.ts";
import { storageWith } from "./storage.ts";

const webcam = { id: "w", label: "Webcam" };
const desk = { id: "d", label: "Document camera" };

describe("the choice of a camera", () => {
  it("goes by the id first, then by the name, then takes the first", () => {
    const twin = { id: "t", label: "Document camera" };
    expect(chooseCamera([webcam, twin, desk], desk)).toBe(desk);
    expect(chooseCamera([webcam, twin], desk)).toBe(twin);
    expect(chooseCamera([webcam], desk)).toBe(webcam);
    expect(chooseCamera([], desk)).toBeNull();
  });

  it("takes no nameless camera for the remembered one", () => {
    expect(chooseCamera([webcam, { id: "x", label: "" }], { id: "y", label: "" })).toBe(webcam);
  });

  it("is kept for the next start", () => {
    const storage = storageWith();
    rememberCamera(storage, desk);
    expect(rememberedCamera(storage)).toEqual(desk);
  });

  it.each([null, "", "{", "[]", '{"id":1}'])("is none where %j is kept", (text) => {
    expect(rememberedCamera(storageWith(text === null ? {} : { camera: text }))).toBeNull();
  });

  it("shows a camera without its USB numbers", () => {
    expect(plainLabel("Integrated Camera (04f2:b6d0)")).toBe("Integrated Camera");
    expect(plainLabel("Camera (front)")).toBe("Camera (front)");
  });
});
