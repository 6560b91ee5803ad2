/** A file that a reader has opened. */
export interface Reader {
  readonly pages: number;
  /** The page, counted from 0, upright and opaque; `longerSide` in pixels, `null`: as sharp as a scan. */
  page(index: number, longerSide: number | null): Promise<ImageBitmap>;
}

/** Opens a whole file; throws `Unreadable` where it cannot. */
export type OpenReader = (bytes: Uint8Array<ArrayBuffer>) => Promise<Reader>;

/** More pixels than this no page is given: an A4 page at 300 dpi has 8.7 million. */
export const mostPagePixels = 25_000_000;
