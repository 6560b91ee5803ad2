// Reads the machine-readable zone of every photo in a folder, without a window, and prints a JSON line for each:
//   {"file", "lines": [...] | null, "valid", "ms"}   ms: from the decoded photo to the lines
// and, with a truth file ([{file, lines | null}]), the figures of all of them as the last line.
// Run: npm run bench:mrz -- --images DIR [--truth FILE]
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";
import { readMrzIn } from "../../renderer/vision/worker/mrz/read-mrz-in.ts";
import { readablePixels } from "../../renderer/vision/worker/mrz/readable.ts";
import { openShippedNetwork, openShippedReader } from "../servers/shipped-network.ts";
import { readPhoto } from "./detect/read-photo.ts";
import { mrzFigures, type MrzSighting, type MrzTruth } from "./mrz/figures.ts";

const { values } = parseArgs({
  options: { images: { type: "string" }, truth: { type: "string" } },
});
if (values.images === undefined) {
  console.error("Which photos? npm run bench:mrz -- --images DIR [--truth FILE]");
  process.exit(2);
}
const [network, reader] = [await openShippedNetwork(), await openShippedReader()];
const sightings: MrzSighting[] = [];
for (const file of (await readdir(values.images)).toSorted()) {
  if (!/^\.(jpe?g|png|webp)$/i.test(extname(file))) continue;
  const sighting = await look(join(values.images, file), file);
  sightings.push(sighting);
  console.log(JSON.stringify(sighting));
}
if (values.truth !== undefined) {
  // The file is the caller's own; what is not of this form shows as "NaN".
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const truths = JSON.parse(await readFile(values.truth, "utf8")) as MrzTruth[];
  console.log(JSON.stringify(mrzFigures(sightings, truths)));
}

async function look(path: string, file: string): Promise<MrzSighting> {
  const photo = readablePixels(await readPhoto(path));
  const begun = performance.now();
  const read = await readMrzIn(reader, network, photo);
  const ms = Number((performance.now() - begun).toFixed(1));
  return { file, lines: read?.lines ?? null, valid: read?.valid ?? false, ms };
}
