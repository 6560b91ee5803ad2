import type { FileKind } from "../paper.ts";
import { openOnePicture } from "./one-picture.ts";
import type { OpenReader } from "./reader.ts";

/** The reader of each kind of file; the large ones are read from the disk when they are first needed. */
export const readers: Readonly<Record<FileKind, OpenReader>> = {
  picture: openOnePicture,
  pdf: async (bytes) => (await import("./pdf/open-pdf.ts")).openPdf(bytes),
  tiff: async (bytes) => (await import("./tiff/open-tiff.ts")).openTiff(bytes),
  heic: async (bytes) => (await import("./heic/open-heic.ts")).openHeic(bytes),
};
