import { turnQuad, type Quad, type Rotation } from "../geometry.ts";
import type { Code } from "../vision.ts";
import type { CodeReader } from "./codes/code-reader.ts";
import { codesSide, readCodes } from "./codes/read-codes.ts";
import { readPixels } from "./draw.ts";
import { readMrzOnAny } from "./mrz/read-mrz-in.ts";
import { readableBitmap } from "./mrz/readable-bitmap.ts";
import type { Reader } from "./mrz/reader.ts";
import type { Pictures, StoredPicture } from "./pictures.ts";
import { fitted } from "./pixels.ts";
import type { Handlers } from "./serve.ts";
import { sizeOfPage, straighten } from "./straighten/straighten.ts";

/** What print for machines is read with; each is opened when first needed. */
export interface Readers {
  readonly codeReader: () => Promise<CodeReader>;
  readonly mrzReader: () => Promise<Reader>;
}

/** Reads what is printed for machines on a page of the pictures. */
export function createReadingHandlers(
  { codeReader, mrzReader }: Readers,
  pictures: Pictures,
): Pick<Handlers, "readCodes" | "readMrz"> {
  return {
    async readCodes({ id, quad, rotation }) {
      return { output: await codesOn(await codeReader(), pictures.get(id), quad, rotation) };
    },
    async readMrz({ id, quad, rotation }) {
      const { bitmap, others } = pictures.get(id);
      const all = [readableBitmap(bitmap), ...others.map(readableBitmap)] as const;
      const zone = await readMrzOnAny(await mrzReader(), all, turnQuad(quad, rotation));
      // Where the outline showed no zone, another one may: then they are needed.
      if (zone) pictures.forgetOthers(id);
      return { output: zone };
    },
  };
}

function codesOn(
  reader: CodeReader,
  picture: StoredPicture,
  quad: Quad,
  rotation: Rotation,
): Promise<readonly Code[]> {
  const { bitmap } = picture;
  const size = sizeOfPage(quad, rotation, bitmap, codesSide);
  const whole = { x: 0, y: 0, width: bitmap.width, height: bitmap.height };
  return readCodes(reader, {
    straight: () => size && straighten(picture, quad, rotation, size),
    whole: () => readPixels(bitmap, whole, fitted(bitmap, codesSide)),
    quad,
    picture: bitmap,
  });
}
