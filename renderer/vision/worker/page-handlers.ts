import type { VisionCalls } from "../messages.ts";
import type { Finished } from "../vision.ts";
import { applyTone } from "./apply-tone.ts";
import { canvasOf, jpegOf } from "./draw.ts";
import { encodePage } from "./encode-page.ts";
import { judge } from "./judge/judge.ts";
import type { Pictures } from "./pictures.ts";
import { blankPixels, fitted, type Pixels } from "./pixels.ts";
import type { Handled, Handlers } from "./serve.ts";
import { sizeOfPage, straighten, straightenQuickly } from "./straighten/straighten.ts";
import { createWorkAhead } from "./work-ahead.ts";

type FinishInput = VisionCalls["finish"]["input"];

type PageCalls = "preview" | "straighten" | "finishAhead" | "finish" | "release";

/** Makes pages of the pictures, until these are released. */
export function createPageHandlers(pictures: Pictures): Pick<Handlers, PageCalls> {
  const finishing = createWorkAhead((input: FinishInput) => finish(pictures, input));
  return {
    preview({ id, quad, rotation, longerSide, tone }) {
      const picture = pictures.get(id);
      const size = sizeOfPage(quad, rotation, picture.bitmap, longerSide);
      const straight = straightenQuickly(picture, quad, rotation, size);
      return handedOver(applyTone(straight, tone));
    },
    straighten({ id, quad, rotation, longerSide }) {
      const picture = pictures.get(id);
      const size = sizeOfPage(quad, rotation, picture.bitmap, longerSide);
      return handedOver(size ? straighten(picture, quad, rotation, size) : blankPixels(1, 1));
    },
    finishAhead(input) {
      finishing.begin(input);
      return { output: null };
    },
    finish: (input) => finishing.take(input),
    release({ id }) {
      pictures.forget(id);
      finishing.drop((begun) => begun.id === id);
      return { output: null };
    },
  };
}

function handedOver(pixels: Pixels): Handled<ImageBitmap> {
  const page = canvasOf(pixels).transferToImageBitmap();
  return { output: page, transfer: [page] };
}

async function finish(
  pictures: Pictures,
  { id, quad, rotation, limits, tone }: FinishInput,
): Promise<Handled<Finished>> {
  const picture = pictures.get(id);
  const size = sizeOfPage(quad, rotation, picture.bitmap, limits.longerSide);
  if (!size) return { output: { kind: "refused", reason: "too-thin" } };
  const first = straighten(picture, quad, rotation, size);
  // What is judged: the picture's own pixels, of the size that the page came to.
  let straight = first;
  const encoding = encodePage(
    (longerSide) => {
      const smaller = fitted(size, longerSide);
      straight =
        smaller.width === size.width ? first : straighten(picture, quad, rotation, smaller);
      return applyTone(straight, tone);
    },
    limits,
    jpegOf,
  );
  // The encoder works beside this thread; meanwhile the page is judged.
  const measures = judge(first, quad, picture.bitmap);
  const encoded = await encoding;
  if (!encoded) return { output: { kind: "refused", reason: "too-large" } };
  const { page } = encoded;
  return {
    output: {
      kind: "finished",
      page,
      measures: straight === first ? measures : judge(straight, quad, picture.bitmap),
    },
    transfer: [page.bytes.buffer],
  };
}
