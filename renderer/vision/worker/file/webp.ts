import type { FileStructure } from "./inspect.ts";

const damaged: FileStructure = { kind: "damaged" };

/**
 * Reads a WebP's first chunk (RFC 9649) for the picture's size; a RIFF size beyond the file's end
 * means that the file is cut.
 */
export function inspectWebp(bytes: Uint8Array): FileStructure {
  if (bytes.length < 30) return damaged;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(4, true) + 8 > bytes.length) return damaged;
  switch (String.fromCharCode(...bytes.subarray(12, 16))) {
    case "VP8 ":
      return picture(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return picture((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    case "VP8X":
      return picture(uint24(view, 24) + 1, uint24(view, 27) + 1);
    default:
      return damaged;
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

function picture(width: number, height: number): FileStructure {
  return { kind: "picture", width, height, mayBeTransparent: true };
}
