import { expect, it } from "vitest";
import { stageActs } from "../../../../renderer/pages/stage-acts.ts";
import { cropOf, pageOf } from "../session/pages.ts";

const crop = cropOf(1);

it("takes a picture only for an empty page", () => {
  expect(stageActs({ kind: "empty" })).toEqual(["open", "take", "auto-shutter"]);
  expect(stageActs(pageOf(crop))).not.toContain("take");
});

it("uses, leaves and widens a crop only while there is one", () => {
  const ofCrop = ["use-crop", "leave-crop", "whole"] as const;
  const cropping = stageActs({ kind: "cropping", crop, before: null });
  for (const act of ofCrop) {
    expect(cropping).toContain(act);
    expect(stageActs(pageOf(crop))).not.toContain(act);
  }
});

it("turns and retakes what there is", () => {
  expect(stageActs(pageOf(crop))).toEqual(["open", "retake", "rotate-left", "rotate-right"]);
});
