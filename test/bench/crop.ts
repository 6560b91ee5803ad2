// How long the crop of a 12- and a 48-megapixel photo takes in real Electron, whether the window notices, and how long
// OpenCV.js and jscanify take for the same in the same window (they are fetched from the npm registry for this run).
// Run: npm run specimens && xvfb-run -a node test/bench/crop.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { files } from "../specimens/catalogue.ts";
import { allTruths } from "../specimens/truth.ts";
import { fetchPeers } from "./crop/fetch-peers.ts";
import { openBenchWindow } from "./crop/bench-window.ts";
import type { Task } from "./crop/in-window.ts";

const project = resolve(import.meta.dirname, "../..");
const truth = allTruths().find(({ file }) => file === files.phone);
if (!truth) throw new Error("The phone's photo has no known corners.");
const photo = await readFile(resolve(project, "out/specimens", files.phone));
const peers = await fetchPeers(resolve(project, "out/bench-peers"));
const window = await openBenchWindow(project, {
  "/12.jpg": photo,
  "/48.jpg": await doubled(photo),
  "/opencv.js": peers.opencv,
  "/jscanify.js": peers.jscanify,
});
try {
  for (const [megapixels, scale] of [
    ["12", 1],
    ["48", 2],
  ] as const) {
    const [a, b, c, d] = truth.quad.map(([x, y]) => ({ x: x * scale, y: y * scale }));
    if (!a || !b || !c || !d) throw new Error("A quad has four corners.");
    const task: Task = { photo: `/${megapixels}.jpg`, quad: [a, b, c, d], rounds: 9 };
    console.log(`${megapixels} megapixels`);
    console.table(await window.measure(task));
  }
} finally {
  await window.close();
}

/** The photo at twice its sides, as a JPEG without orientation: it is upright already. */
async function doubled(jpeg: Buffer): Promise<Buffer> {
  const image = await loadImage(jpeg);
  const upright = { width: truth?.width ?? image.width, height: truth?.height ?? image.height };
  const canvas = createCanvas(2 * upright.width, 2 * upright.height);
  const pen = canvas.getContext("2d");
  if (image.width !== upright.width) {
    pen.translate(canvas.width, 0);
    pen.rotate(Math.PI / 2);
    pen.drawImage(image, 0, 0, canvas.height, canvas.width);
  } else pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.encode("jpeg", 90);
}
