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
  it.each(["OverconstrainedError", "NotReadableError", "AbortError"])(
    "asks for all its pixels first, and after %s for less, then for anything",
    async (refusal) => {
      const { devices, asked } = devicesThatRefuse(refusal, refusal);
      expect(await openDevice(devices, "w")).toEqual({ kind: "trouble", trouble: "none" });
      expect(asked).toMatchObject([
        { deviceId: { exact: "w" }, width: { ideal: 4096 }, frameRate: { min: 15 } },
        { deviceId: { exact: "w" }, width: { ideal: 1920 } },
        { deviceId: { exact: "w" } },
      ]);
    },
  );

  it("asks for the size that is wanted before it falls back to full HD", async () => {
    const { devices, asked } = devicesThatRefuse("OverconstrainedError");
    await openDevice(devices, "w", { width: 1024, height: 768 });
    expect(asked[0]).toMatchObject({ width: { ideal: 1024 }, height: { ideal: 768 } });
    expect(asked[1]).toMatchObject({ width: { ideal: 1920 } });
  });

  it.each([
    ["NotFoundError", "none"],
    ["NotAllowedError", "not-allowed"],
    ["TypeError", "failed"],
  ])("tells %s as %s at once", async (name, trouble) => {
    const { devices, asked } = devicesThatRefuse(name);
    expect(await openDevice(devices, "w")).toEqual({ kind: "trouble", trouble });
    expect(asked).toHaveLength(1);
  });

  it.each(["NotReadableError", "AbortError"])(
    "says that another program has it only after %s to every wish",
    async (name) => {
      const { devices, asked } = devicesThatRefuse(name, name, name);
      expect(await openDevice(devices, "w")).toEqual({ kind: "trouble", trouble: "in-use" });
      expect(asked).toHaveLength(3);
    },
  );
});
