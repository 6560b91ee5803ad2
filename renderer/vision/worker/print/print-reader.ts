import { createOCREngine, layoutFlags, type TextItem } from "tesseract-wasm";
import type { Pixels } from "../pixels.ts";

/** What the reader of ordinary print consists of. */
export interface PrintFiles {
  readonly wasm: ArrayBuffer;
  /** Tesseract's model of English print, gzipped as its package ships it. */
  readonly model: ArrayBuffer;
}

/** A word of print, and how sure it is, 0 … 1. */
export interface Word {
  readonly text: string;
  readonly confidence: number;
}

export interface PrintReader {
  /** The lines of print in an upright picture, from the top, word by word. */
  read(picture: Pixels): readonly (readonly Word[])[];
}

/** Lines wherever they stand: a page of a document has no columns of text. */
const sparseText = "11";

/** Opens Tesseract (https://github.com/robertknight/tesseract-wasm) from its files; rejected when they are damaged. */
export async function openPrintReader({ wasm, model }: PrintFiles): Promise<PrintReader> {
  const engine = await createOCREngine({ wasmBinary: wasm });
  engine.loadModel(await gunzipped(model));
  engine.setVariable("tessedit_pageseg_mode", sparseText);
  // It would guess, and tell the console so.
  engine.setVariable("user_defined_dpi", "300");
  return {
    read({ width, height, data }) {
      engine.loadImage({ width, height, data, colorSpace: "srgb" });
      const lines = linesOf(engine.getTextBoxes("word"));
      engine.clearImage();
      return lines;
    },
  };
}

async function gunzipped(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(plain).arrayBuffer();
}

function linesOf(items: readonly TextItem[]): Word[][] {
  const lines: Word[][] = [];
  for (const { text, confidence, flags } of items) {
    const starts = (flags & layoutFlags.StartOfLine) !== 0;
    const line = lines.at(-1);
    if (line && !starts) line.push({ text, confidence });
    else lines.push([{ text, confidence }]);
  }
  return lines;
}
