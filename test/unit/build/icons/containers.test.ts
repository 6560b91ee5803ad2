import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { icnsFile, icoFile } from "../../../../build/icons/containers.mjs";

const small = { size: 16, png: Buffer.from("small image") };
const large = { size: 256, png: Buffer.from("the large image") };

describe("a Windows icon file", () => {
  it("lists each image with its size, length and place", () => {
    const file = icoFile([small, large]);
    expect(file.readUInt16LE(4)).toBe(2);
    for (const [index, { size, png }] of [small, large].entries()) {
      const entry = file.subarray(6 + 16 * index);
      expect(entry.readUInt8(0)).toBe(size === 256 ? 0 : size);
      const [length, offset] = [entry.readUInt32LE(8), entry.readUInt32LE(12)];
      expect(file.subarray(offset, offset + length)).toEqual(png);
    }
  });
});

describe("an Apple icon file", () => {
  it("holds each image under its type, and its own length", () => {
    const file = icnsFile([small, large]);
    expect(file.toString("latin1", 0, 4)).toBe("icns");
    expect(file.readUInt32BE(4)).toBe(file.length);
    expect(file.toString("latin1", 8, 12)).toBe("icp4");
    expect(file.subarray(16, 8 + file.readUInt32BE(12))).toEqual(small.png);
  });

  it("leaves out sizes that the format does not know", () => {
    expect(icnsFile([{ size: 24, png: Buffer.from("x") }])).toHaveLength(8);
  });
});

describe("the committed icons", () => {
  it("are whole: the icon files hold the committed pictures", () => {
    const icons = new URL("../../../../build/icons/", import.meta.url);
    const rendering = (size: number) => ({
      size,
      png: readFileSync(new URL(`png/${size}x${size}.png`, icons)),
    });
    expect(readFileSync(new URL("icon.ico", icons))).toEqual(
      icoFile([16, 24, 32, 48, 64, 128, 256].map(rendering)),
    );
    expect(readFileSync(new URL("icon.icns", icons))).toEqual(
      icnsFile([16, 32, 64, 128, 256, 512, 1024].map(rendering)),
    );
  });
});
