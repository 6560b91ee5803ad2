import wasm from "zxing-wasm/reader/zxing_reader.wasm?url";

/** The code reader's wasm from the file beside the window; nothing comes from anywhere else. */
export async function shippedReader(): Promise<ArrayBuffer> {
  const answer = await fetch(wasm);
  if (!answer.ok) throw new Error("A file of the code reader is missing.");
  return answer.arrayBuffer();
}
