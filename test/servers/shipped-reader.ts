import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openReader, type Reader } from "../../renderer/vision/worker/mrz/reader.ts";

/** The reader's network from the files that ship, in Node. */
export async function openShippedReader(): Promise<Reader> {
  const runtime = createRequire(import.meta.url).resolve(
    "onnxruntime-web/ort-wasm-simd-threaded.wasm",
  );
  const model = join(import.meta.dirname, "../../renderer/vision/models/read.onnx");
  const wasm = await readFile(runtime);
  return openReader({ wasm: new Uint8Array(wasm).buffer, model: await readFile(model) });
}
