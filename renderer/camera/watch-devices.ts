import type { CameraEntry } from "./camera.ts";

type Devices = Pick<MediaDevices, "enumerateDevices" | "addEventListener" | "removeEventListener">;

/** Calls back with this PC's cameras now and at each change; gives the function that ends it. */
export function watchDevices(
  devices: Devices,
  listener: (cameras: readonly CameraEntry[]) => void,
): () => void {
  let over = false;
  async function list() {
    const all = await devices.enumerateDevices().catch(() => []);
    if (!over)
      listener(all.filter(isCamera).map(({ deviceId, label }) => ({ id: deviceId, label })));
  }
  const changed = () => void list();
  devices.addEventListener("devicechange", changed);
  void list();
  return () => {
    over = true;
    devices.removeEventListener("devicechange", changed);
  };
}

// Before the permission is given Chromium lists cameras without an id, which cannot be opened by it.
function isCamera({ kind, deviceId }: MediaDeviceInfo): boolean {
  return kind === "videoinput" && deviceId !== "";
}
