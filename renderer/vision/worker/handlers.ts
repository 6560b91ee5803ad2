import type { Finished, Picture } from "../vision.ts";
import { canvasOf, jpegOf, readPixels } from "./draw.ts";
import { encodePage } from "./encode-page.ts";
import { findDocument, workingSide } from "./find/find-document.ts";
import { sharpest } from "./look/sharpest.ts";
import { createSignatures, lookAt } from "./look/look.ts";
import { judge } from "./judge/judge.ts";
import { openPicture } from "./open-picture.ts";
import { pack } from "./pack.ts";
import { copyFor, createPictures, type Pictures } from "./pictures.ts";
import { fitted } from "./pixels.ts";
import { shrink } from "./shrink.ts";
import type { Handled, Handlers } from "./serve.ts";
import { sizeOfPage, straighten, straightenQuickly } from "./straighten/straighten.ts";

/** Longer side of the copy for the screen: sharp under the magnifier, and light to draw. */
const shownSide = 4096;

/** Everything the vision worker does, over the pictures that it keeps. */
export function createHandlers(): Handlers {
  const pictures = createPictures();
  const signatureOn = createSignatures(pictures);
  return {
    async open({ id, file }) {
      const decoded = await openPicture(file);
      if (decoded.kind === "refused") return { output: decoded };
      const { output: picture, transfer } = await keep(pictures, id, decoded.bitmap, file);
      return { output: { kind: "picture", picture }, transfer };
    },
    take: ({ id, stills }) => keep(pictures, id, sharpest(stills), null),
    find({ id }) {
      const picture = pictures.get(id);
      return { output: findDocument(copyFor(picture, workingSide), picture.bitmap) };
    },
    findLive({ frame, against }) {
      const area = { x: 0, y: 0, width: frame.width, height: frame.height };
      const pixels = readPixels(frame, area, fitted(frame, workingSide));
      frame.close();
      const signature = against && signatureOn(against.id, against.quad);
      return { output: lookAt({ pixels, size: area }, findDocument(pixels, area), signature) };
    },
    preview({ id, quad, rotation, longerSide }) {
      const picture = pictures.get(id);
      const size = sizeOfPage(quad, rotation, picture.bitmap, longerSide);
      const page = canvasOf(
        straightenQuickly(picture, quad, rotation, size),
      ).transferToImageBitmap();
      return { output: page, transfer: [page] };
    },
    async finish(input) {
      return finish(pictures, input);
    },
    async pack({ id }) {
      const bytes = await pack(pictures.get(id));
      return { output: bytes, transfer: [bytes.buffer] };
    },
    async shrink({ page }) {
      const smaller = await shrink(page);
      return { output: smaller, transfer: smaller ? [smaller.bytes.buffer] : [] };
    },
    release({ id }) {
      pictures.forget(id);
      return { output: null };
    },
  };
}

async function keep(
  pictures: Pictures,
  id: number,
  bitmap: ImageBitmap,
  file: Blob | null,
): Promise<Handled<Picture> & { transfer: Transferable[] }> {
  const { width, height } = bitmap;
  const size = fitted(bitmap, shownSide);
  const shown = await createImageBitmap(bitmap, {
    resizeWidth: size.width,
    resizeHeight: size.height,
    resizeQuality: "high",
  });
  pictures.keep(id, bitmap, file);
  return { output: { id, width, height, shown }, transfer: [shown] };
}

async function finish(
  pictures: Pictures,
  { id, quad, rotation, limits }: Parameters<Handlers["finish"]>[0],
): Promise<Handled<Finished>> {
  const picture = pictures.get(id);
  const size = sizeOfPage(quad, rotation, picture.bitmap, limits.longerSide);
  if (!size) return { output: { kind: "refused", reason: "too-thin" } };
  const first = straighten(picture, quad, rotation, size);
  const encoding = encodePage(
    (longerSide) => {
      const smaller = fitted(size, longerSide);
      return smaller.width === size.width ? first : straighten(picture, quad, rotation, smaller);
    },
    limits,
    jpegOf,
  );
  // The encoder works beside this thread; meanwhile the page is judged.
  const measures = judge(first, quad, picture.bitmap);
  const encoded = await encoding;
  if (!encoded) return { output: { kind: "refused", reason: "too-large" } };
  const { page, pixels } = encoded;
  return {
    output: {
      kind: "finished",
      page,
      measures: pixels === first ? measures : judge(pixels, quad, picture.bitmap),
    },
    transfer: [page.bytes.buffer],
  };
}
