import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openNetwork, type Network } from "../../renderer/vision/worker/find/learned/network.ts";
import { openReader, type Reader } from "../../renderer/vision/worker/mrz/reader.ts";
import type { NetworkFiles } from "../../renderer/vision/worker/open-session.ts";

const models = join(import.meta.dirname, "../../renderer/vision/models");

/** The finder's network from the files that ship, in Node. */
export async function openShippedNetwork(): Promise<Network> {
  return openNetwork(await shipped("find.onnx"));
}

/** The reader's network from the files that ship, in Node. */
export async function openShippedReader(): Promise<Reader> {
  return openReader(await shipped("read.onnx"));
}

async function shipped(model: string): Promise<NetworkFiles> {
  return { wasm: readRuntime, model: await readFile(join(models, model)) };
}

async function readRuntime(): Promise<ArrayBuffer> {
  const path = createRequire(import.meta.url).resolve(
    "onnxruntime-web/ort-wasm-simd-threaded.wasm",
  );
  return new Uint8Array(await readFile(path)).buffer;
}
