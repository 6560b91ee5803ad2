import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openNetwork, type Network } from "../../renderer/vision/worker/find/learned/network.ts";

/** The finder's network from the files that ship, in Node. */
export async function openShippedNetwork(): Promise<Network> {
  const runtime = createRequire(import.meta.url).resolve(
    "onnxruntime-web/ort-wasm-simd-threaded.wasm",
  );
  const model = join(import.meta.dirname, "../../renderer/vision/models/find.onnx");
  const wasm = await readFile(runtime);
  return openNetwork({ wasm: new Uint8Array(wasm).buffer, model: await readFile(model) });
}
