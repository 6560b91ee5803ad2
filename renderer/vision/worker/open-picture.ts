import type { PictureRefusal } from "../vision.ts";
import { flattened } from "./draw.ts";
import { inspect, refuseSize } from "./file/inspect.ts";

export type Decoded =
  | { kind: "decoded"; bitmap: ImageBitmap }
  | { kind: "refused"; reason: PictureRefusal };

/**
 * Decodes a picture file into an upright, opaque sRGB bitmap; what it cannot take is refused before
 * the decoder sees it.
 */
export async function openPicture(file: Blob): Promise<Decoded> {
  const size = refuseSize(file.size);
  if (size) return { kind: "refused", reason: size };
  try {
    const inspected = inspect(await bytesOf(file));
    if (inspected.kind === "refused") return inspected;
    const bitmap = await createImageBitmap(file, {
      imageOrientation: "from-image",
      colorSpaceConversion: "default",
    });
    return { kind: "decoded", bitmap: inspected.mayBeTransparent ? flattened(bitmap) : bitmap };
  } catch (error) {
    // The decoder refuses it, or the file went away or changed while it was read.
    if (error instanceof DOMException) return { kind: "refused", reason: "damaged" };
    throw error;
  }
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
