import type { Cameras } from "./camera.ts";
import { openDevice } from "./open-device.ts";
import type { TrainingCamera } from "./training-camera.ts";
import { watchDevices } from "./watch-devices.ts";

/** The PC's cameras and, behind them, the training camera where there is one. */
export function stationCameras(devices: MediaDevices, training: TrainingCamera | null): Cameras {
  return {
    watch: (listener) =>
      watchDevices(devices, (cameras) =>
        listener(training ? [...cameras, training.entry] : cameras),
      ),
    open: async (id, size) =>
      training && id === training.entry.id
        ? { kind: "live", camera: training.open() }
        : openDevice(devices, id, size),
  };
}
