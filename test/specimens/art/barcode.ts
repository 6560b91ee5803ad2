// The named export `raw` is a symbology of that name; the function that gives bars is the default's member.
// oxlint-disable import/no-named-as-default-member
import bwip from "bwip-js/node";
import type { SKRSContext2D } from "@napi-rs/canvas";
import type { Area } from "./furniture.ts";
import { inside } from "./sheet.ts";

/** Draws a Code 39 barcode of capitals and digits that fills the area, without its quiet zone. */
export function drawCode39(ctx: SKRSContext2D, text: string, area: Area): void {
  const [symbol] = bwip.raw("code39", text, "");
  if (!symbol || !("sbs" in symbol)) throw new Error("bwip-js drew no linear symbol");
  const modules = symbol.sbs.reduce((sum, width) => sum + width, 0);
  const module = area.width / modules;
  inside(ctx, () => {
    ctx.fillStyle = "#111111";
    let x = area.x;
    for (const [at, width] of symbol.sbs.entries()) {
      if (at % 2 === 0) ctx.fillRect(x, area.y, width * module, area.height);
      x += width * module;
    }
  });
}

/** Draws a PDF417 symbol of the text that fills the area, without its quiet zone. */
export function drawPdf417(ctx: SKRSContext2D, text: string, area: Area): void {
  const [symbol] = bwip.raw("pdf417", text, "columns=13 eclevel=4");
  if (!symbol || !("pixs" in symbol)) throw new Error("bwip-js drew no matrix symbol");
  const { pixs, pixx } = symbol;
  const [width, height] = [area.width / pixx, area.height / (pixs.length / pixx)];
  inside(ctx, () => {
    ctx.fillStyle = "#111111";
    for (let start = 0; start < pixs.length; start += 1) {
      if (pixs[start] !== 1) continue;
      const row = Math.floor(start / pixx);
      let end = start + 1;
      while (end < (row + 1) * pixx && pixs[end] === 1) end += 1;
      const left = area.x + (start - row * pixx) * width;
      // A hair of overlap downwards keeps rows from showing a seam.
      ctx.fillRect(left, area.y + row * height, (end - start) * width, height + 0.03);
      start = end;
    }
  });
}
