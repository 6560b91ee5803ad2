import type { FileStructure } from "./inspect.ts";

const signatureBytes = 8;
/** Length, type and checksum round a chunk's data. */
const chunkFrame = 12;

/**
 * Walks a PNG's chunks (W3C PNG, third edition) from IHDR to IEND, checks the checksums of the
 * critical ones and gives the picture's size.
 */
export function inspectPng(bytes: Uint8Array): FileStructure {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let read: FileStructure = { isComplete: false };
  for (let at = signatureBytes; at + chunkFrame <= bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + chunkFrame + length;
    if (end > bytes.length) break;
    const isCritical = type.charAt(0) < "a";
    if (isCritical && crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) break;
    if (!read.size) {
      if (type !== "IHDR" || length < 8) break;
      const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
      read = { size, isComplete: false };
    }
    if (type === "IEND") return { ...read, isComplete: true };
    at = end;
  }
  return read;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) {
    crc = (crcTable[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
