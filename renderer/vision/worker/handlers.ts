import type { Picture } from "../vision.ts";
import { findCards, sheetSide } from "./cards/find-cards.ts";
import { findDocument } from "./find/find-document.ts";
import type { Network } from "./find/learned/network.ts";
import { companionsOf, sharpestFirst } from "./look/sharpest.ts";
import { framePixels } from "./look/frame-pixels.ts";
import { createSignatures, lookAt } from "./look/look.ts";
import { createPageHandlers } from "./page-handlers.ts";
import { openPicture } from "./open-picture.ts";
import { pack } from "./pack.ts";
import { copyFor, createPictures, type Origin, type Pictures } from "./pictures.ts";
import { fitted } from "./pixels.ts";
import { createReadingHandlers, type Readers } from "./reading-handlers.ts";
import { shrink } from "./shrink.ts";
import type { Handled, Handlers } from "./serve.ts";

/** Longer side of the copy for the screen: sharp under the magnifier, and light to draw. */
const shownSide = 4096;

/** Longer side of the copy that the document is found in: its edges are then known to a tenth of a millimetre. */
const findingSide = 1600;

/** Longer side of the copy of a live frame: enough for an outline, and quick. */
const liveSide = 512;

/** What the worker reads pictures with; each is opened when first needed. */
interface Tools extends Readers {
  readonly network: () => Promise<Network>;
}

/** Everything the vision worker does, over the pictures that it keeps. */
export function createHandlers({ network, codeReader, mrzReader }: Tools): Handlers {
  const pictures = createPictures();
  const signatureOn = createSignatures(pictures);
  return {
    async open({ id, file }) {
      const decoded = await openPicture(file);
      if (decoded.kind === "refused") return { output: decoded };
      const origin = { file, others: [] };
      const { output: picture, transfer } = await keep(pictures, id, decoded.bitmap, origin);
      return { output: { kind: "picture", picture }, transfer };
    },
    take({ id, stills }) {
      const best = sharpestFirst(stills);
      return keep(pictures, id, best[0], { file: null, others: companionsOf(best) });
    },
    async find({ id }) {
      const picture = pictures.get(id);
      const copy = copyFor(picture, findingSide);
      return { output: await findDocument(await network(), copy, picture.bitmap) };
    },
    findCards({ id }) {
      const picture = pictures.get(id);
      return { output: findCards(copyFor(picture, sheetSide), picture.bitmap) };
    },
    async findLive({ frame, against }) {
      const size = { width: frame.displayWidth, height: frame.displayHeight };
      const pixels = await framePixels(frame, liveSide).finally(() => frame.close());
      const found = await findDocument(await network(), pixels, size);
      const signature = against && signatureOn(against.id, against.quad);
      return { output: lookAt({ pixels, size }, found, signature) };
    },
    ...createPageHandlers(pictures),
    ...createReadingHandlers({ codeReader, mrzReader }, pictures),
    async pack({ id }) {
      const bytes = await pack(pictures.get(id));
      return { output: bytes, transfer: [bytes.buffer] };
    },
    async shrink({ page }) {
      const smaller = await shrink(page);
      return { output: smaller, transfer: smaller ? [smaller.bytes.buffer] : [] };
    },
  };
}

async function keep(
  pictures: Pictures,
  id: number,
  bitmap: ImageBitmap,
  origin: Origin,
): Promise<Handled<Picture> & { transfer: Transferable[] }> {
  const { width, height } = bitmap;
  const size = fitted(bitmap, shownSide);
  const shown = await createImageBitmap(bitmap, {
    resizeWidth: size.width,
    resizeHeight: size.height,
    resizeQuality: "high",
  });
  pictures.keep(id, bitmap, origin);
  return { output: { id, width, height, shown }, transfer: [shown] };
}
