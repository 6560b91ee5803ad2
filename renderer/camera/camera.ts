import type { Dial, DialSettings } from "./camera-dials.ts";
import type { PictureSize } from "./picture-sizes.ts";

/** A camera that can be chosen: a device of this PC, or the training camera. */
export interface CameraEntry {
  readonly id: string;
  readonly label: string;
}

/** Why there is no live picture. */
export type CameraTrouble =
  | "none"
  | "in-use"
  | "not-allowed"
  | "unplugged"
  /** It went away by itself although it is still plugged in. */
  | "stopped"
  /** It is on and sends no picture, as behind a privacy shutter. */
  | "muted"
  | "failed";

/** What can be set on a camera that is on. */
export interface CameraControls {
  /** The picture's sizes to choose from, largest first. */
  readonly sizes: readonly PictureSize[];
  readonly dials: readonly Dial[];
  readonly hasLamp: boolean;
  /** Where the dials stand now. */
  readonly read: () => DialSettings;
  /** Turns dials and lamp; what the camera refuses stays as it is. */
  readonly tune: (settings: DialSettings, isLampOn: boolean) => Promise<void>;
}

/** A camera that is on. */
export interface LiveCamera {
  readonly stream: MediaStream;
  /** `null` where nothing can be set. */
  readonly controls: CameraControls | null;
  /** A still at the best the camera can do; rejects when the camera gives nothing. */
  takeStill(): Promise<ImageBitmap>;
  /** Calls back once when the camera goes away by itself. */
  whenEnded(listener: () => void): void;
  /** Calls back whenever the camera, still on, stops sending a picture or sends one again. */
  whenMuted(listener: (isMuted: boolean) => void): void;
  close(): void;
}

export type OpenedCamera =
  | { kind: "live"; camera: LiveCamera }
  | { kind: "trouble"; trouble: CameraTrouble };

/** The cameras of this station. */
export interface Cameras {
  /** Calls back with the cameras now and whenever one comes or goes; gives the function that ends it. */
  watch(listener: (cameras: readonly CameraEntry[]) => void): () => void;
  /** Turns a camera on; `size` is the picture that is wanted, `null` the best there is. */
  open(id: string, size: PictureSize | null): Promise<OpenedCamera>;
}
