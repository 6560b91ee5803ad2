// Runs the shipped finder over a folder of photos, without a window, and prints a JSON line for each:
//   {"file", "quad": [[x,y] × 4] | null, "score", "cutOff", "ms"}   clockwise from the top left, pixels of the oriented image
// and, with a truth file ([{file, quad | null}]), the figures of all of them as the last line.
// Run: npm run bench:detect -- --images DIR [--truth FILE]
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";
import { findDocument } from "../../renderer/vision/worker/find/find-document.ts";
import { fitted } from "../../renderer/vision/worker/pixels.ts";
import { reduce } from "../../renderer/vision/worker/reduce.ts";
import { openShippedNetwork } from "../servers/shipped-network.ts";
import { figuresOf, type Sighting, type Truth } from "./detect/figures.ts";
import { readPhoto } from "./detect/read-photo.ts";

/** Larger photos are reduced to this longer side first; the station has its copies anyway. */
const copySide = 2048;

const { values } = parseArgs({
  options: { images: { type: "string" }, truth: { type: "string" } },
});
if (values.images === undefined) {
  console.error("Which photos? npm run bench:detect -- --images DIR [--truth FILE]");
  process.exit(2);
}
const network = await openShippedNetwork();
const sightings: Sighting[] = [];
for (const file of (await readdir(values.images)).toSorted()) {
  if (!/^\.(jpe?g|png|webp)$/i.test(extname(file))) continue;
  const sighting = await look(join(values.images, file), file);
  sightings.push(sighting);
  console.log(JSON.stringify(sighting));
}
if (values.truth !== undefined) {
  // The file is the caller's own; what is not of this form shows as "NaN".
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const truths = JSON.parse(await readFile(values.truth, "utf8")) as Truth[];
  console.log(JSON.stringify(figuresOf(sightings, truths)));
}

async function look(path: string, file: string): Promise<Sighting> {
  const photo = await readPhoto(path);
  const begun = performance.now();
  const size = fitted(photo, copySide);
  const copy = reduce(photo, size.width, size.height);
  const found = await findDocument(network, copy, photo);
  const ms = Number((performance.now() - begun).toFixed(1));
  const isWhole = found !== null && !found.cutOff;
  return {
    file,
    quad: isWhole ? found.quad.map(({ x, y }) => [round(x), round(y)] as const) : null,
    score: round(found?.score ?? 0),
    cutOff: found?.cutOff ?? false,
    ms,
  };
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
