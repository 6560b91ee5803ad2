import { describe, expect, it } from "vitest";
import type { CameraEntry } from "../../../../renderer/camera/camera.ts";
import { watchDevices } from "../../../../renderer/camera/watch-devices.ts";

class FakeDevices extends EventTarget {
  plugged: MediaDeviceInfo[] = [];
  enumerateDevices = async () => this.plugged;
}

function device(kind: MediaDeviceKind, deviceId: string, label: string): MediaDeviceInfo {
  return { kind, deviceId, label, groupId: "", toJSON: () => ({}) };
}

function watched(devices: FakeDevices) {
  const seen: (readonly CameraEntry[])[] = [];
  let heard = Promise.withResolvers<void>();
  const stop = watchDevices(devices, (cameras) => {
    seen.push(cameras);
    heard.resolve();
  });
  const next = async () => {
    await heard.promise;
    heard = Promise.withResolvers();
  };
  return { seen, stop, next };
}

describe("the list of cameras", () => {
  it("leaves out microphones and cameras that cannot be named yet", async () => {
    const devices = new FakeDevices();
    devices.plugged = [
      device("audioinput", "m", "Microphone"),
      device("videoinput", "", ""),
      device("videoinput", "w", "Webcam"),
    ];
    const { seen, next } = watched(devices);
    await next();
    expect(seen).toEqual([[{ id: "w", label: "Webcam" }]]);
  });

  it("is told anew when a camera is plugged in, until the watching ends", async () => {
    const devices = new FakeDevices();
    const { seen, next, stop } = watched(devices);
    await next();
    devices.plugged = [device("videoinput", "w", "Webcam")];
    devices.dispatchEvent(new Event("devicechange"));
    await next();
    expect(seen).toEqual([[], [{ id: "w", label: "Webcam" }]]);
    stop();
    devices.dispatchEvent(new Event("devicechange"));
    await devices.enumerateDevices();
    expect(seen).toHaveLength(2);
  });
});
