import { env, InferenceSession } from "onnxruntime-web/wasm";

/** What a network consists of: the runtime, which is read once for all of them, and what was learned. */
export interface NetworkFiles {
  readonly wasm: () => Promise<ArrayBuffer>;
  readonly model: Uint8Array;
}

let runtime: Promise<void> | undefined;

/**
 * Opens a network in ONNX Runtime (https://onnxruntime.ai), on one thread: the other cores belong to the window.
 * Rejected when the files are damaged or WebAssembly is not to be had; the next try begins anew.
 */
export async function openSession({ wasm, model }: NetworkFiles): Promise<InferenceSession> {
  runtime ??= wasm().then(prepare);
  await runtime.catch((error: unknown) => {
    runtime = undefined;
    throw error;
  });
  return InferenceSession.create(model, {
    executionProviders: ["wasm"],
    graphOptimizationLevel: "all",
  });
}

function prepare(wasm: ArrayBuffer): void {
  env.wasm.numThreads = 1;
  env.wasm.wasmBinary = wasm;
  env.logLevel = "error";
}
