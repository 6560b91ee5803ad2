import runtime from "onnxruntime-web/ort-wasm-simd-threaded.wasm?url";
import codes from "zxing-wasm/reader/zxing_reader.wasm?url";
import find from "../models/find.onnx?url";
import read from "../models/read.onnx?url";
import type { NetworkFiles } from "./open-session.ts";
import type { PrintFiles } from "./print/print-reader.ts";

// All of it lies beside the window; nothing comes from anywhere else.

/** What the finder's network consists of. */
export function shippedFinder(): Promise<NetworkFiles> {
  return networkOf(find);
}

/** What the network that reads machine-readable zones consists of. */
export function shippedMrzReader(): Promise<NetworkFiles> {
  return networkOf(read);
}

/** The wasm of the code reader. */
export function shippedCodeReader(): Promise<ArrayBuffer> {
  return bytesOf(codes);
}

/** What ordinary print is read with. */
export async function shippedPrintReader(): Promise<PrintFiles> {
  const [wasm, model] = await Promise.all([
    bytesOf("/print/tesseract-core.wasm"),
    bytesOf("/print/eng.traineddata.gz"),
  ]);
  return { wasm, model };
}

async function networkOf(model: string): Promise<NetworkFiles> {
  return { wasm: () => bytesOf(runtime), model: new Uint8Array(await bytesOf(model)) };
}

async function bytesOf(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error("A file of the picture worker is missing.");
  return answer.arrayBuffer();
}
