import type { PictureRefusal } from "../vision/vision.ts";

/** Why a file of pages, or one of its pages, cannot be taken. */
export type PaperRefusal =
  | PictureRefusal
  | "pdf-damaged"
  | "pdf-locked"
  | "no-pages"
  | "odd-page"
  | "too-slow"
  | "tiff-unknown"
  | "heic-damaged";

/** One page as pixels, upright and opaque; the bitmap is the asker's to close. */
export type PaperPage =
  | { kind: "page"; bitmap: ImageBitmap }
  | { kind: "refused"; reason: PaperRefusal };

/** A file of pages that is open: a PDF, a TIFF, a HEIC, or a picture, which has one. */
export interface Paper {
  readonly file: Blob;
  readonly kind: FileKind;
  readonly pages: number;
  /** The page, counted from 0: as sharp as a scan, or with its longer side at most so many pixels. */
  page(index: number, longerSide?: number): Promise<PaperPage>;
  /** Stops the worker that read it, and with it every pixel is gone. */
  close(): void;
}

export type PaperOpened =
  | { kind: "paper"; paper: Paper }
  | { kind: "refused"; reason: PaperRefusal };

/** What a file is, by its first bytes; all that is none of the others counts as a picture. */
export type FileKind = "picture" | "pdf" | "tiff" | "heic";
