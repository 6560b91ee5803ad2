import bwip from "bwip-js";
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
  const [symbol] = bwip.raw("pdf417", text, { columns: 13, eclevel: 4 });
  if (!symbol || !("pixs" in symbol)) throw new Error("bwip-js drew no matrix symbol");
  const { pixs, pixx } = symbol;
  const [width, height] = [area.width / pixx, area.height / (pixs.length / pixx)];
  inside(ctx, () => {
    ctx.fillStyle = "#111111";
    for (const [at, dark] of pixs.entries()) {
      if (dark !== 1) continue;
      const [column, row] = [at % pixx, Math.floor(at / pixx)];
      // A hair of overlap keeps neighbouring modules from showing a seam.
      ctx.fillRect(area.x + column * width, area.y + row * height, width + 0.01, height + 0.01);
    }
  });
}
