const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The text of a licence's bytes, which say nothing of how they are to be read: UTF-8 where they are well formed as
 * that, which other text with accents hardly ever is; else ISO 8859-1 (AAMVA DL/ID Card Design Standard, annex D).
 */
export function textOfBytes(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }
}
