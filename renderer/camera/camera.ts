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

/** A camera that is on. */
export interface LiveCamera {
  readonly stream: MediaStream;
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
  open(id: string): Promise<OpenedCamera>;
}
