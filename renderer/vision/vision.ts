import type { Page, PageMeasures } from "../../preload/contract/page.ts";
import type { Quad, Rotation } from "./geometry.ts";
import type { MrzFormat } from "./mrz/formats.ts";
import type { Tone } from "./tone.ts";

/** A decoded picture. The pixels stay in the worker under `id`; `shown` is for the screen. */
export interface Picture {
  readonly id: number;
  /** Pixels of the whole picture, EXIF orientation applied. */
  readonly width: number;
  readonly height: number;
  /** The whole picture to draw; may be smaller than `width` × `height`, with the same proportions. */
  readonly shown: ImageBitmap;
}

/** The kinds of code that are looked for on a document. */
export type CodeFormat = "PDF417" | "Code39" | "Code128" | "QRCode";

/** A code printed on a document. */
export interface Code {
  readonly format: CodeFormat;
  readonly text: string;
}

/** A machine-readable zone as it was read, from the first line to the last. */
export interface MrzReading {
  readonly format: MrzFormat;
  readonly lines: readonly string[];
  /** How likely each character is, 0 … 1. */
  readonly likely: readonly (readonly number[])[];
  /** Every check digit holds, the grammar holds, and no character is in doubt: only then is anything of it used. */
  readonly valid: boolean;
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
  /** A part of the document lies beyond the picture. */
  readonly cutOff: boolean;
}

/** The score under which an outline is a suggestion only: a guess is worse than a clear request. */
export const sureEnough = 0.5;

/** The score from which an outline that a steady card gave needs no operator to look at it. */
export const sureToUse = 0.8;

/** What can be told of the picture inside an outline while it is live. */
export interface Measures {
  /** 0 … 255: how bright the lightest ground is. */
  readonly light: number;
  /** 0 … 1: the share under spots where nothing can be read any more. */
  readonly glare: number;
  /** 0 … 1: the share that is too bright for the sensor, spot or not. */
  readonly blown: number;
  /** From 0 for no edges at all; see `sharpness` in the worker. */
  readonly sharpness: number;
}

/** One look at the live picture. */
export interface Look extends Measures {
  readonly found: Found | null;
  /** −1 … 1: how alike the document is to the page that it was held against; `null` where there was none. */
  readonly likeness: number | null;
}

/** A page that is there already: its picture and its outline on it. */
export interface Against {
  readonly picture: Picture;
  readonly quad: Quad;
}

export interface Limits {
  readonly longerSide: number;
  readonly targetBytes: number;
  readonly mostBytes: number;
}

export type Finished =
  | { kind: "finished"; page: Page; measures: PageMeasures }
  | { kind: "refused"; reason: "too-large" | "too-thin" };

/**
 * What the vision worker does for the window; nothing here blocks the window. A call for a picture
 * that is released, or whose worker has stopped, is rejected with `PictureLost`.
 */
export interface Vision {
  /** Decodes a file (JPEG with EXIF orientation, PNG, WebP). */
  open(file: Blob): Promise<Opened>;
  /** Takes over the sharpest of the camera's stills, and the others until its zone has been read; the bitmaps are transferred. */
  take(stills: [ImageBitmap, ...ImageBitmap[]]): Promise<Picture>;
  /** Finds the document in an opened picture. */
  find(picture: Picture): Promise<Found | null>;
  /** Finds the cards on a scanner's sheet, the upper or left one first. */
  findCards(picture: Picture): Promise<readonly Quad[]>;
  /** Finds and measures the document in a live frame, held against a page that is there; the frame is transferred and closed. */
  findLive(frame: VideoFrame, against: Against | null): Promise<Look>;
  /** The straightened page for the screen, in this tone; one clear pixel while the outline is folded. */
  preview(
    picture: Picture,
    quad: Quad,
    rotation: Rotation,
    longerSide: number,
    tone?: Tone | null,
  ): Promise<ImageBitmap>;
  /**
   * The finished page: straightened, turned, scaled down to the limits, sRGB JPEG without EXIF. With a tone the page
   * is in that tone; it is judged by the picture's own pixels all the same.
   */
  finish(
    picture: Picture,
    quad: Quad,
    rotation: Rotation,
    limits: Limits,
    tone?: Tone | null,
  ): Promise<Finished>;
  /** Begins to finish a page, so that `finish` with the same has it sooner. */
  finishAhead(
    picture: Picture,
    quad: Quad,
    rotation: Rotation,
    limits: Limits,
    tone?: Tone | null,
  ): void;
  /** The codes printed on the page; looked for on the whole picture where the page shows none. */
  readCodes(picture: Picture, quad: Quad, rotation: Rotation): Promise<readonly Code[]>;
  /** The machine-readable zone on the page, in whichever direction; sought in the whole picture where no page can be made. */
  readMrz(picture: Picture, quad: Quad, rotation: Rotation): Promise<MrzReading | null>;
  /** The dates printed on the page for people, `YYYY-MM-DD`, in every way that they can be read; it may stand on its head. */
  readDates(picture: Picture, quad: Quad, rotation: Rotation): Promise<readonly string[]>;
  /** The whole picture as a file that `open` gives back as it is: the file that it came from, else a JPEG of it. */
  pack(picture: Picture): Promise<Uint8Array<ArrayBuffer>>;
  /** The page encoded anew at about half its bytes; `null` when it is as small as it may be to stay readable. */
  shrink(page: Page): Promise<Page | null>;
  /** Forgets the picture's pixels. */
  release(picture: Picture): void;
  /** Stops the worker, and with it every pixel is gone; the next call starts a fresh one. */
  end(): void;
}
