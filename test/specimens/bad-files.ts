import { createCanvas } from "@napi-rs/canvas";
import { open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { badFiles } from "./catalogue.ts";

/** The bytes of each file that must be refused, by its name relative to the specimens' folder. */
export function badFileBytes(goodJpeg: Buffer): Record<string, Buffer> {
  return {
    [badFiles.empty]: Buffer.alloc(0),
    [badFiles.truncated]: goodJpeg.subarray(0, Math.floor(goodJpeg.length * 0.4)),
    [badFiles.text]: Buffer.from("This is a letter to the branch, not a picture.\n".repeat(40)),
    [badFiles.gif]: createCanvas(320, 200).encodeSync("gif"),
    [badFiles.pdf]: Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n"),
    [badFiles.hugePng]: pngHeader(20_000, 20_000),
  };
}

/** Writes a JPEG of 51 MB, over the limit of 50: a good one with empty application segments after its start. */
export async function writeOversizedJpeg(path: string, goodJpeg: Buffer): Promise<void> {
  const segment = Buffer.alloc(65_537);
  segment.set([0xff, 0xef, 0xff, 0xff]);
  const file = await open(path, "w");
  try {
    await file.write(goodJpeg.subarray(0, 2));
    for (let size = 0; size < 51 * 1024 * 1024; size += segment.length) await file.write(segment);
    await file.write(goodJpeg.subarray(2));
  } finally {
    await file.close();
  }
}

/** Signature, IHDR and nothing else (PNG, third edition, 5.2 and 11.2.1). */
function pngHeader(width: number, height: number): Buffer {
  const chunk = Buffer.alloc(25);
  chunk.writeUInt32BE(13, 0);
  chunk.write("IHDR", 4, "latin1");
  chunk.writeUInt32BE(width, 8);
  chunk.writeUInt32BE(height, 12);
  chunk.set([8, 2, 0, 0, 0], 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 21)), 21);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk]);
}
