// Reads the codes on a folder of photos as the station does, without a window, and prints a JSON line for each:
//   {"file", "codes": [{"format", "text"}] | null, "ms"}   null where no code could be read; decoding the file is not in the time
// Run: npm run bench:codes -- --images DIR
import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";
import { wholePicture } from "../../renderer/vision/geometry.ts";
import { sureEnough, type Code } from "../../renderer/vision/vision.ts";
import { codesSide, readCodes } from "../../renderer/vision/worker/codes/read-codes.ts";
import { findDocument } from "../../renderer/vision/worker/find/find-document.ts";
import { fitted, type Pixels } from "../../renderer/vision/worker/pixels.ts";
import { reduce } from "../../renderer/vision/worker/reduce.ts";
import { pageOnto } from "../../renderer/vision/worker/straighten/homography.ts";
import { pageSize } from "../../renderer/vision/worker/straighten/page-size.ts";
import { warp } from "../../renderer/vision/worker/straighten/warp.ts";
import { openShippedCodeReader } from "../servers/shipped-code-reader.ts";
import { openShippedNetwork } from "../servers/shipped-network.ts";
import { readPhoto } from "./detect/read-photo.ts";

/** Larger photos are reduced to this longer side for the finder, which the station does too. */
const findingSide = 1600;

const { values } = parseArgs({ options: { images: { type: "string" } } });
if (values.images === undefined) {
  console.error("Which photos? npm run bench:codes -- --images DIR");
  process.exit(2);
}
const [network, reader] = [await openShippedNetwork(), await openShippedCodeReader()];
for (const file of (await readdir(values.images)).toSorted()) {
  if (!/^\.(jpe?g|png|webp)$/i.test(extname(file))) continue;
  const photo = await readPhoto(join(values.images, file));
  const begun = performance.now();
  const codes = await codesOn(photo);
  const ms = Number((performance.now() - begun).toFixed(1));
  console.log(JSON.stringify({ file, codes: codes.length > 0 ? codes : null, ms }));
}

async function codesOn(photo: Pixels): Promise<readonly Code[]> {
  const copy = copyOf(photo, findingSide);
  const found = await findDocument(network, copy, photo);
  const quad = found && found.score >= sureEnough ? found.quad : wholePicture(photo);
  const { width, height } = pageSize(quad, photo, codesSide);
  return readCodes(reader, {
    straight: () => warp(photo, pageOnto(quad, width, height), width, height),
    whole: () => copyOf(photo, codesSide),
    // The photo shows one document: a code that the finder's outline has missed is its own.
    quad: wholePicture(photo),
    picture: photo,
  });
}

function copyOf(photo: Pixels, longerSide: number): Pixels {
  const size = fitted(photo, longerSide);
  return reduce(photo, size.width, size.height);
}
