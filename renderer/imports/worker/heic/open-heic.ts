import { flattened } from "../../../vision/worker/draw.ts";
import type { Reader } from "../reader.ts";
import { scaled } from "../scaled.ts";
import { Unreadable } from "../unreadable.ts";
import { startLibheif, type HeifImage } from "./libheif.ts";

/** As many as any other picture. */
const mostPixels = 100_000_000;

/** HEIC as phones write it, decoded by libheif (docs/heic.md); turned as the file says. */
export async function openHeic(bytes: Uint8Array<ArrayBuffer>): Promise<Reader> {
  const libheif = await startLibheif();
  const images = new libheif.HeifDecoder().decode(bytes);
  if (images.length === 0) throw new Unreadable("heic-damaged");
  return {
    pages: images.length,
    async page(index, longerSide) {
      const image = images[index];
      if (!image) throw new Unreadable("heic-damaged");
      const bitmap = await decoded(image);
      if (longerSide === null) return bitmap;
      const small = await scaled(bitmap, longerSide);
      bitmap.close();
      return small;
    },
  };
}

async function decoded(image: HeifImage): Promise<ImageBitmap> {
  const width = image.get_width();
  const height = image.get_height();
  if (!(width > 0 && height > 0)) throw new Unreadable("heic-damaged");
  if (width * height > mostPixels) throw new Unreadable("too-many-pixels");
  const pixels = new ImageData(width, height);
  const isWhole = await new Promise<boolean>((resolve) => {
    image.display(pixels, (shown) => resolve(shown !== null));
  });
  if (!isWhole) throw new Unreadable("heic-damaged");
  return flattened(await createImageBitmap(pixels));
}
