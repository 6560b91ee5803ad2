import type { Page } from "../../preload/contract/page.ts";
import type { Quad, Rotation } from "./geometry.ts";

/** A decoded picture. The pixels stay in the worker under `id`; `shown` is for the screen. */
export interface Picture {
  readonly id: number;
  /** Pixels of the whole picture, EXIF orientation applied. */
  readonly width: number;
  readonly height: number;
  /** The whole picture to draw; may be smaller than `width` × `height`, with the same proportions. */
  readonly shown: ImageBitmap;
}

/** Why a file is no picture that the station can take. */
export type PictureRefusal =
  | "empty"
  | "not-a-picture"
  | "damaged"
  | "file-too-large"
  | "too-many-pixels";

export type Opened =
  | { kind: "picture"; picture: Picture }
  | { kind: "refused"; reason: PictureRefusal };

/** A document found in a picture. */
export interface Found {
  readonly quad: Quad;
  /** 0 … 1: how sure. */
  readonly score: number;
}

/** The score under which an outline is a suggestion only: a guess is worse than a clear request. */
export const sureEnough = 0.5;

/** One thing that is wrong with a finished page. */
export type Flaw = "blurred" | "glare" | "cut-off" | "too-small" | "too-dark";

/** The judgement on a finished page; no flaws means good. */
export interface Verdict {
  readonly flaws: readonly Flaw[];
  /** Dots per inch, an estimate: on an ID-3 passport page (125 mm) or else an ID-1 card (85.6 mm). */
  readonly dpi: number;
}

export interface Limits {
  readonly longerSide: number;
  readonly targetBytes: number;
  readonly mostBytes: number;
}

export type Finished =
  | { kind: "finished"; page: Page; verdict: Verdict }
  | { kind: "refused"; reason: "too-large" | "too-thin" };

/**
 * What the vision worker does for the window; nothing here blocks the window. A call for a picture
 * that is released, or whose worker has stopped, is rejected with `PictureLost`.
 */
export interface Vision {
  /** Decodes a file (JPEG with EXIF orientation, PNG, WebP). */
  open(file: Blob): Promise<Opened>;
  /** Takes over a still from the camera; the bitmap is transferred. */
  take(still: ImageBitmap): Promise<Picture>;
  /** Finds the document in an opened picture. */
  find(picture: Picture): Promise<Found | null>;
  /** Finds the cards on a scanner's sheet, the upper or left one first. */
  findCards(picture: Picture): Promise<readonly Quad[]>;
  /** Finds the document in a live frame; the bitmap is transferred and closed. */
  findLive(frame: ImageBitmap): Promise<Found | null>;
  /** The straightened page for the screen; one clear pixel while the outline is folded. */
  preview(
    picture: Picture,
    quad: Quad,
    rotation: Rotation,
    longerSide: number,
  ): Promise<ImageBitmap>;
  /** The finished page: straightened, turned, scaled down to the limits, sRGB JPEG without EXIF. */
  finish(picture: Picture, quad: Quad, rotation: Rotation, limits: Limits): Promise<Finished>;
  /** The whole picture as a file that `open` gives back as it is: the file that it came from, else a JPEG of it. */
  pack(picture: Picture): Promise<Uint8Array<ArrayBuffer>>;
  /** The page encoded anew at about half its bytes; `null` when it is as small as it may be to stay readable. */
  shrink(page: Page): Promise<Page | null>;
  /** Forgets the picture's pixels. */
  release(picture: Picture): void;
  /** Stops the worker, and with it every pixel is gone; the next call starts a fresh one. */
  end(): void;
}
