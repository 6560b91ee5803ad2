import runtime from "onnxruntime-web/ort-wasm-simd-threaded.wasm?url";
import model from "../../models/read.onnx?url";
import type { NetworkFiles } from "../find/learned/network.ts";

/** The reader's network from the files beside the window; nothing comes from anywhere else. */
export async function shippedMrzReader(): Promise<NetworkFiles> {
  const [wasm, learned] = await Promise.all([bytesOf(runtime), bytesOf(model)]);
  return { wasm, model: new Uint8Array(learned) };
}

async function bytesOf(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error("A file of the MRZ reader is missing.");
  return answer.arrayBuffer();
}
