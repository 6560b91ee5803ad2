import { describe, expect, it } from "vitest";
import { openDevice } from "../../../../renderer/camera/open-device.ts";

/** Devices that answer each request in turn with an error of this name. */
function devicesThatRefuse(...names: string[]) {
  const asked: (MediaTrackConstraints | boolean | undefined)[] = [];
  const devices = {
    getUserMedia: (constraints: MediaStreamConstraints) => {
      asked.push(constraints.video);
      const name = names[asked.length - 1] ?? "NotFoundError";
      return Promise.reject(Object.assign(new Error(name), { name }));
    },
  };
  return { devices, asked };
}

describe("opening a camera", () => {
  it("asks for all its pixels at a fluent rate first, then for less, then for anything", async () => {
    const { devices, asked } = devicesThatRefuse("OverconstrainedError", "OverconstrainedError");
    await openDevice(devices, "w");
    expect(asked).toMatchObject([
      { deviceId: { exact: "w" }, width: { ideal: 4096 }, frameRate: { min: 15 } },
      { deviceId: { exact: "w" }, width: { ideal: 1920 } },
      { deviceId: { exact: "w" } },
    ]);
  });

  it.each([
    ["NotFoundError", "none"],
    ["NotReadableError", "in-use"],
    ["AbortError", "in-use"],
    ["NotAllowedError", "not-allowed"],
    ["TypeError", "failed"],
  ])("tells %s as %s at once", async (name, trouble) => {
    const { devices, asked } = devicesThatRefuse(name);
    expect(await openDevice(devices, "w")).toEqual({ kind: "trouble", trouble });
    expect(asked).toHaveLength(1);
  });
});
