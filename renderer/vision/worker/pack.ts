import { jpegOfBitmap } from "./draw.ts";
import type { StoredPicture } from "./pictures.ts";

/** Nothing to be seen is lost, and a still of 12 megapixels stays under a few megabytes. */
const quality = 0.95;

type Bytes = Uint8Array<ArrayBuffer>;

/** A picture as a file that opens to the same pixels and size: its own file, or a JPEG where there is none. */
export async function pack(
  { bitmap, file }: Pick<StoredPicture, "bitmap" | "file">,
  encode: typeof jpegOfBitmap = jpegOfBitmap,
): Promise<Bytes> {
  const own = file && (await bytesOf(file).catch(() => null));
  // The file may have gone with the stick that it was on; what was seen of it is still here.
  return own ?? bytesOf(await encode(bitmap, quality));
}

async function bytesOf(file: Blob): Promise<Bytes> {
  return new Uint8Array(await file.arrayBuffer());
}
