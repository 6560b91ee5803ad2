import { useEffect, useState } from "react";
import type { Sheet } from "./sheet.ts";

/** A small picture of a page; `null` for one that cannot be shown. */
export type Thumbnail = ImageBitmap | null;

/** Longer side of a small picture, in pixels: sharp on a screen of twice the usual density. */
const longerSide = 400;

/** The small pictures of these pages as far as they are drawn, one after the other. */
export function useThumbnails(sheets: readonly Sheet[]): ReadonlyMap<number, Thumbnail> {
  const [drawn, setDrawn] = useState<ReadonlyMap<number, Thumbnail>>(new Map());
  useEffect(() => {
    let isOver = false;
    const bitmaps: ImageBitmap[] = [];
    async function drawAll() {
      for (const [at, { paper, index }] of sheets.entries()) {
        const page = await paper.page(index, longerSide);
        const bitmap = page.kind === "page" ? page.bitmap : null;
        if (isOver) return bitmap?.close();
        if (bitmap) bitmaps.push(bitmap);
        setDrawn((before) => new Map(before).set(at, bitmap));
      }
    }
    void drawAll();
    return () => {
      isOver = true;
      for (const bitmap of bitmaps) bitmap.close();
    };
  }, [sheets]);
  return drawn;
}
