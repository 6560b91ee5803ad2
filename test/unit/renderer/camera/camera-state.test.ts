import { describe, expect, it } from "vitest";
import type { CameraEntry } from "../../../../renderer/camera/camera.ts";
import {
  cameraOff,
  nextCamera,
  type CameraEvent,
  type CameraState,
} from "../../../../renderer/camera/camera-state.ts";

const webcam: CameraEntry = { id: "w", label: "Webcam" };
const desk: CameraEntry = { id: "d", label: "Document camera" };

function after(state: CameraState, ...events: CameraEvent[]): CameraState {
  return events.reduce(nextCamera, state);
}

const listed = (...cameras: CameraEntry[]): CameraEvent => ({ is: "listed", cameras });
const liveWebcam = after(cameraOff(null), listed(webcam), { is: "opened", attempt: 1 });

describe("the camera", () => {
  it("starts the first camera that is listed", () => {
    const state = after(cameraOff(null), listed(webcam, desk));
    expect(state.phase).toEqual({ kind: "starting", camera: webcam, attempt: 1 });
  });

  it("starts the remembered camera although another comes first", () => {
    expect(after(cameraOff(desk), listed(webcam, desk)).phase).toMatchObject({ camera: desk });
  });

  it("is live once the camera has opened", () => {
    expect(liveWebcam.phase).toMatchObject({ kind: "live", camera: webcam });
  });

  it("says that there is no camera, and starts the first that is plugged in", () => {
    const without = after(cameraOff(null), listed());
    expect(without.phase).toMatchObject({ kind: "trouble", trouble: "none" });
    expect(after(without, listed(webcam)).phase).toMatchObject({ kind: "starting" });
  });

  it("says why a camera did not open, and tries it again on request", () => {
    const failed = after(cameraOff(null), listed(webcam), {
      is: "failed",
      attempt: 1,
      trouble: "in-use",
    });
    expect(failed.phase).toEqual({ kind: "trouble", trouble: "in-use", camera: webcam });
    expect(after(failed, listed(webcam)).phase).toEqual(failed.phase);
    const again = after(failed, { is: "retry" });
    expect(again.phase).toEqual({ kind: "starting", camera: webcam, attempt: 2 });
  });

  it("ignores the late news of an opening that another has overtaken", () => {
    const second = after(cameraOff(null), listed(webcam, desk), { is: "chosen", camera: desk });
    expect(after(second, { is: "opened", attempt: 1 })).toEqual(second);
    expect(after(second, { is: "failed", attempt: 1, trouble: "in-use" })).toEqual(second);
    expect(after(second, { is: "ended", attempt: 1 })).toEqual(second);
  });

  it("says that the live camera was unplugged, waits for it and takes no other by itself", () => {
    const state = after(liveWebcam, { is: "ended", attempt: 1 }, listed(desk));
    expect(state.phase).toEqual({ kind: "trouble", trouble: "unplugged", camera: webcam });
    expect(after(state, listed(desk, webcam)).phase).toMatchObject({ camera: webcam });
    expect(after(state, { is: "retry" }).phase).toMatchObject({ camera: desk });
  });

  it("says that it stopped, not that it was unplugged, while it is still in the list", () => {
    const state = after(liveWebcam, { is: "ended", attempt: 1 }, listed(webcam));
    expect(state.phase).toEqual({ kind: "trouble", trouble: "stopped", camera: webcam });
    expect(after(state, { is: "retry" }).phase).toMatchObject({ kind: "starting", attempt: 2 });
  });

  it("stays on while it sends no picture, and is live again as soon as it does", () => {
    const muted = after(liveWebcam, { is: "muted", attempt: 1 });
    expect(muted.phase).toEqual({ kind: "muted", camera: webcam, attempt: 1 });
    expect(after(muted, { is: "muted", attempt: 7 })).toBe(muted);
    expect(after(muted, listed(webcam, desk)).phase).toEqual(muted.phase);
    expect(after(muted, { is: "unmuted", attempt: 1 }).phase).toEqual(liveWebcam.phase);
    expect(after(muted, { is: "ended", attempt: 1 }).phase).toMatchObject({ trouble: "stopped" });
  });

  it("notices by the list alone that the live camera is gone", () => {
    expect(after(liveWebcam, listed()).phase).toMatchObject({ trouble: "unplugged" });
  });

  it("goes over to the operator's own camera as soon as it is plugged in", () => {
    const fallback = after(cameraOff(desk), listed(webcam), { is: "opened", attempt: 1 });
    expect(fallback.phase).toMatchObject({ kind: "live", camera: webcam });
    expect(after(fallback, listed(webcam, desk)).phase).toMatchObject({
      kind: "starting",
      camera: desk,
    });
  });

  it("stays live when another camera comes that nobody has chosen", () => {
    expect(after(liveWebcam, listed(webcam, desk)).phase).toMatchObject({
      kind: "live",
      camera: webcam,
    });
  });

  it("remembers a choice, but not a camera that it fell back on", () => {
    expect(after(cameraOff(desk), listed(webcam)).remembered).toEqual(desk);
    expect(after(liveWebcam, { is: "chosen", camera: desk }).remembered).toEqual(desk);
  });
});

const wanted = (camera: CameraEntry | null): CameraEvent => ({ is: "wanted", camera });

describe("a camera for each side", () => {
  const both = after(cameraOff(webcam), listed(webcam, desk), { is: "opened", attempt: 1 });

  it("starts when its side is on the stage, and stays on when it is the one already", () => {
    expect(after(both, wanted(desk)).phase).toEqual({ kind: "starting", camera: desk, attempt: 2 });
    expect(after(both, wanted(webcam)).phase).toEqual(both.phase);
    expect(after(both, wanted(null)).phase).toEqual(both.phase);
  });

  it("is told from its twin by the id", () => {
    const twin = { id: "t", label: webcam.label };
    const twins = after(cameraOff(webcam), listed(webcam, twin), { is: "opened", attempt: 1 });
    expect(after(twins, wanted(twin)).phase).toMatchObject({ kind: "starting", camera: twin });
  });

  it("that is not plugged in leaves the other one on, and starts when it comes", () => {
    const without = after(liveWebcam, wanted(desk));
    expect(without.phase).toEqual(liveWebcam.phase);
    expect(after(without, listed(webcam, desk)).phase).toMatchObject({ camera: desk });
  });

  it("ends the trouble with the camera of the other side", () => {
    const lost = after(both, { is: "ended", attempt: 1 });
    expect(after(lost, wanted(desk)).phase).toMatchObject({ kind: "starting", camera: desk });
  });

  it("waits for the list before anything is started", () => {
    expect(after(cameraOff(null), wanted(desk)).phase).toEqual({ kind: "off" });
    expect(after(cameraOff(null), wanted(desk), listed(webcam, desk)).phase).toMatchObject({
      camera: desk,
    });
  });
});

it("opens the camera that is on anew, and only that", () => {
  expect(after(liveWebcam, { is: "reopen" }).phase).toEqual({
    kind: "starting",
    camera: webcam,
    attempt: 2,
  });
  const none = after(cameraOff(null), listed());
  expect(after(none, { is: "reopen" })).toEqual(none);
});
