// The two files that hold an icon in several sizes, written byte by byte; both take PNGs as they are.

/** @typedef {{ size: number, png: Buffer }} Rendering a square PNG and its width in pixels */

/**
 * A Windows icon file: a header, one 16-byte entry per image, then the images (Microsoft, "ICO file format";
 * PNG entries since Windows Vista).
 * @param {readonly Rendering[]} renderings of at most 256 pixels
 * @returns {Buffer}
 */
export function icoFile(renderings) {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(renderings.length, 4);
  let offset = header.length + 16 * renderings.length;
  const entries = renderings.map(({ size, png }) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt8(size % 256, 0); // 256 is written as 0
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...renderings.map(({ png }) => png)]);
}

/** The type codes of PNG images in an Apple icon file, by width in pixels. */
const appleTypes = new Map([
  [16, "icp4"],
  [32, "icp5"],
  [64, "icp6"],
  [128, "ic07"],
  [256, "ic08"],
  [512, "ic09"],
  [1024, "ic10"],
]);

/**
 * An Apple icon file: "icns", the whole length, then type, length and bytes of each image.
 * @param {readonly Rendering[]} renderings those of a size that the format does not know are left out
 * @returns {Buffer}
 */
export function icnsFile(renderings) {
  const images = renderings.flatMap(({ size, png }) => {
    const type = appleTypes.get(size);
    return type ? [tagged(type, png)] : [];
  });
  return tagged("icns", Buffer.concat(images));
}

/**
 * @param {string} type four characters
 * @param {Buffer} bytes
 */
function tagged(type, bytes) {
  const head = Buffer.alloc(8);
  head.write(type, 0, "latin1");
  head.writeUInt32BE(head.length + bytes.length, 4);
  return Buffer.concat([head, bytes]);
}
