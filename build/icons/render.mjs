// Draws the app's icons from their two SVG sources: "node build/icons/render.mjs". The results are committed.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { icnsFile, icoFile } from "./containers.mjs";

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const folder = new URL(".", import.meta.url);

const large = await loadImage(readFileSync(new URL("icon.svg", folder)));
const small = await loadImage(readFileSync(new URL("icon-small.svg", folder)));
const renderings = sizes.map((size) => ({ size, png: render(size <= 32 ? small : large, size) }));

mkdirSync(new URL("png/", folder), { recursive: true });
for (const { size, png } of renderings) {
  writeFileSync(new URL(`png/${size}x${size}.png`, folder), png);
}
writeFileSync(new URL("icon.ico", folder), icoFile(renderings.filter(({ size }) => size <= 256)));
writeFileSync(new URL("icon.icns", folder), icnsFile(renderings));

/**
 * @param {import("@napi-rs/canvas").Image} image
 * @param {number} size
 */
function render(image, size) {
  const canvas = createCanvas(size, size);
  // Telling the SVG its size first makes it drawn at that size, not scaled afterwards.
  image.width = size;
  image.height = size;
  canvas.getContext("2d").drawImage(image, 0, 0, size, size);
  return canvas.toBuffer("image/png");
}
