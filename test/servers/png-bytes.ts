/** A PNG's header for this size, and nothing after it: main looks no further. */
export function pngBytes(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new DataView(new ArrayBuffer(33));
  bytes.setUint32(0, 0x89_50_4e_47);
  bytes.setUint32(4, 0x0d_0a_1a_0a);
  bytes.setUint32(8, 13);
  bytes.setUint32(12, 0x49_48_44_52);
  bytes.setUint32(16, width);
  bytes.setUint32(20, height);
  return new Uint8Array(bytes.buffer);
}
