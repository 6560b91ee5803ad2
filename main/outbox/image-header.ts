/** What the first bytes of an image say about it. */
export interface ImageHeader {
  mediaType: "image/jpeg" | "image/png";
  /** Pixels. */
  width: number;
  height: number;
}

/**
 * The kind and size of a JPEG (ITU-T T.81, its first frame header) or PNG (RFC 2083, IHDR), or `null` when
 * it is neither. Reads the header only: main never decodes a customer's picture.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readPng(view) ?? readJpeg(view);
}

function readPng(view: DataView): ImageHeader | null {
  const isPng =
    view.byteLength >= 33 &&
    view.getUint32(0) === 0x89_50_4e_47 &&
    view.getUint32(4) === 0x0d_0a_1a_0a &&
    view.getUint32(8) === 13 &&
    view.getUint32(12) === 0x49_48_44_52;
  return isPng
    ? { mediaType: "image/png", width: view.getUint32(16), height: view.getUint32(20) }
    : null;
}

function readJpeg(view: DataView): ImageHeader | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xff_d8) return null;
  let at = 2;
  // Each segment: FF, its marker, and its length with the two bytes of the length itself.
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker))
      return {
        mediaType: "image/jpeg",
        width: view.getUint16(at + 7),
        height: view.getUint16(at + 5),
      };
    const length = view.getUint16(at + 2);
    if (isScanOrBare(marker) || length < 2) return null;
    at += 2 + length;
  }
  return null;
}

// SOF0 … SOF15, among which DHT, JPG and DAC are no frames.
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

// Start of scan or a marker without a length: there is no frame header before the picture.
function isScanOrBare(marker: number): boolean {
  return marker === 0xda || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);
}
