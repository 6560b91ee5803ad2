import type { FileKind } from "./paper.ts";

/** A PDF may have that much before its header (ISO 32000-2, annex I, note 2). */
const headBytes = 1024;

/** What a file is, by its first bytes, whatever its name says; one that cannot be read counts as a picture. */
export async function fileKind(file: Blob): Promise<FileKind> {
  const head = await file
    .slice(0, headBytes)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0));
  return kindOf(new Uint8Array(head));
}

/** What these first bytes begin. */
export function kindOf(head: Uint8Array): FileKind {
  const text = String.fromCharCode(...head.subarray(0, headBytes));
  // Classic TIFF and BigTIFF (TIFF 6.0, section 2).
  if (/^(?:II[*+]\0|MM\0[*+])/.test(text)) return "tiff";
  if (isHeic(text)) return "heic";
  // The others first: what only holds a PDF's header somewhere is still what it begins with.
  if (/^(?:\xff\xd8\xff|\x89PNG|RIFF|GIF8)/.test(text)) return "picture";
  return text.includes("%PDF-") ? "pdf" : "picture";
}

/** ISO 23008-12, annex B: a HEIF file whose brands name HEVC pictures; AVIF is none. */
function isHeic(text: string): boolean {
  if (text.slice(4, 8) !== "ftyp") return false;
  const size = text.charCodeAt(2) * 256 + text.charCodeAt(3);
  const brands = text.slice(8, Math.min(size, headBytes));
  return /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) && !brands.startsWith("avi");
}
