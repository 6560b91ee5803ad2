import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  openPrintReader,
  type PrintReader,
} from "../../renderer/vision/worker/print/print-reader.ts";

const packages = join(import.meta.dirname, "../../node_modules");

/** The reader of ordinary print from the files that ship, in Node. */
export async function openShippedPrintReader(): Promise<PrintReader> {
  const [wasm, model] = await Promise.all([
    bytesOf("tesseract-wasm/dist/tesseract-core.wasm"),
    bytesOf("@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz"),
  ]);
  return openPrintReader({ wasm, model });
}

async function bytesOf(file: string): Promise<ArrayBuffer> {
  return new Uint8Array(await readFile(join(packages, file))).buffer;
}
