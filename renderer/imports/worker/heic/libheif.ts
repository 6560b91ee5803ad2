/** The part of libheif's JavaScript interface that is used here (libheif-js 1.23, `libheif.d.ts`). */
export interface Libheif {
  readonly HeifDecoder: new () => { decode(bytes: Uint8Array): readonly HeifImage[] };
}

/** A picture in the file; `display` gives `null` when it cannot be decoded. */
export interface HeifImage {
  get_width(): number;
  get_height(): number;
  display(pixels: ImageData, done: (shown: ImageData | null) => void): void;
}

/**
 * Starts libheif from its own file, which is shipped as its makers built it and can be replaced by another build of the
 * same interface (docs/heic.md): it is under the LGPL and is not bundled with ours.
 */
export async function startLibheif(): Promise<Libheif> {
  const address = new URL("/heic/libheif-bundle.mjs", location.origin).href;
  const file: { default: () => Libheif } = await import(/* @vite-ignore */ address);
  return file.default();
}
