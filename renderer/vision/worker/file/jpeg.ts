import type { FileStructure } from "./inspect.ts";

/**
 * Walks a JPEG's markers (ITU-T T.81, annex B) from start to end-of-image and gives the frame's
 * size. Without an end-of-image outside of segments (a thumbnail has one too) the file is cut.
 */
export function inspectJpeg(bytes: Uint8Array): FileStructure {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let read: FileStructure = { isComplete: false };
  for (let at = 2; at + 4 <= bytes.length || bytes[at + 1] === endOfImage;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) break;
    if (marker === endOfImage) return { ...read, isComplete: true };
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    const length = view.getUint16(at + 2);
    const next = at + 2 + length;
    if (length < 2 || next > bytes.length) break;
    if (isFrame(marker) && length >= 8) {
      read = {
        size: { height: view.getUint16(at + 5), width: view.getUint16(at + 7) },
        isComplete: false,
      };
    }
    at = marker === startOfScan ? endOfScan(bytes, next) : next;
  }
  return read;
}

const endOfImage = 0xd9;
const startOfScan = 0xda;

/** SOF0 … SOF15 without DHT, JPG and DAC, which share the range. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Where the marker after the coded data begins: stuffed bytes and restart markers belong to it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const next = bytes[at + 1];
    const belongs = next === 0x00 || (next !== undefined && next >= 0xd0 && next <= 0xd7);
    if (!belongs) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}
