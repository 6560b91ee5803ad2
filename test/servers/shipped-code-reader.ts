import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { openCodeReader, type CodeReader } from "../../renderer/vision/worker/codes/code-reader.ts";

/** The code reader from the file that ships, in Node. */
export async function openShippedCodeReader(): Promise<CodeReader> {
  const path = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  return openCodeReader(new Uint8Array(await readFile(path)).buffer);
}
