import type { FileStructure } from "./inspect.ts";

/** The container's header and the first chunk's, with the size in it. */
const headerBytes = 30;

/**
 * Reads a WebP's first chunk (RFC 9649) for the picture's size; a RIFF size beyond the file's end
 * means that the file is cut.
 */
export function inspectWebp(bytes: Uint8Array): FileStructure {
  if (bytes.length < headerBytes) return { isComplete: false };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isComplete = view.getUint32(4, true) + 8 <= bytes.length;
  const size = sizeIn(view, String.fromCharCode(...bytes.subarray(12, 16)));
  return size ? { size, isComplete } : { isComplete: false };
}

function sizeIn(view: DataView, chunk: string): FileStructure["size"] {
  switch (chunk) {
    case "VP8 ":
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8X":
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    default:
      return undefined;
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
