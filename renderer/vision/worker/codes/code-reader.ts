import { prepareZXingModule, readBarcodes, type ReadResult } from "zxing-wasm/reader";
import { middleOf, type Point } from "../../geometry.ts";
import type { Code, CodeFormat } from "../../vision.ts";
import type { Pixels } from "../pixels.ts";
import { textOfBytes } from "./text-of-bytes.ts";

/** A code and the middle of where it stands, in pixels of the picture. */
interface FoundCode {
  readonly code: Code;
  readonly middle: Point;
}

export interface CodeReader {
  /** The codes in a picture, in any of four orientations; empty where there is none that its own check lets through. */
  read(picture: Pixels): Promise<readonly FoundCode[]>;
}

const formats = ["PDF417", "Code39", "Code128", "QRCode"] as const satisfies readonly CodeFormat[];

/** A card carries a few at most; what shows more is no card. */
const mostCodes = 8;

/** Opens ZXing-C++ (https://github.com/zxing-cpp/zxing-cpp) from its wasm file. Rejected when the file is damaged. */
export async function openCodeReader(wasm: ArrayBuffer): Promise<CodeReader> {
  await prepareZXingModule({
    // It would fetch its file from a CDN otherwise.
    overrides: { wasmBinary: wasm, locateFile: (name: string) => name },
    fireImmediately: true,
  });
  return {
    async read({ width, height, data }) {
      const found = await readBarcodes(
        { width, height, data, colorSpace: "srgb" },
        {
          formats: [...formats],
          // Nobody prints light bars on a dark ground on a card.
          tryInvert: false,
          textMode: "Plain",
          maxNumberOfSymbols: mostCodes,
        },
      );
      return found.flatMap(codeOf);
    },
  };
}

function codeOf(result: ReadResult): FoundCode[] {
  const format = formats.find((one) => one === result.symbology);
  if (!format || !result.isValid || result.sequenceSize > 1) return [];
  const { topLeft, topRight, bottomRight, bottomLeft } = result.position;
  const middle = middleOf([topLeft, topRight, bottomRight, bottomLeft]);
  return [{ code: { format, text: textOf(result, format) }, middle }];
}

// A reader's guess at the language of a licence's bytes would be just that.
function textOf({ bytes, hasECI, text }: ReadResult, format: CodeFormat): string {
  return format === "PDF417" && !hasECI ? textOfBytes(bytes) : text;
}
