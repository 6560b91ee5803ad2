import { describe, expect, it } from "vitest";
import { fileKind, kindOf } from "../../../../renderer/imports/file-kind.ts";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("a file is known by its first bytes", () => {
  it.each([
    ["%PDF-1.7\n", "pdf"],
    ["junk before it\n%PDF-1.4\n", "pdf"],
    ["II*\0\b\0\0\0", "tiff"],
    ["MM\0*\0\0\0\b", "tiff"],
    ["II+\0\b\0\0\0", "tiff"],
    ["\0\0\0\x18ftypheic\0\0\0\0mif1heic", "heic"],
    ["\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "heic"],
    ["\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf", "picture"],
    ["\xff\xd8\xff\xe1 %PDF-1.7 in a comment", "picture"],
    ["\x89PNG\r\n\x1a\n", "picture"],
    ["a letter", "picture"],
    ["", "picture"],
  ])("%j is %s", (head, kind) => {
    expect(kindOf(bytes(head))).toBe(kind);
  });

  it("whatever its name says", async () => {
    expect(await fileKind(new File(["%PDF-1.7"], "card.jpg", { type: "image/jpeg" }))).toBe("pdf");
  });

  it("and one that went away meanwhile is left to the picture reader, which says so", async () => {
    const gone = new File(["%PDF-1.7"], "scan.pdf");
    gone.slice = () => {
      const blob = new Blob([]);
      blob.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
      return blob;
    };
    expect(await fileKind(gone)).toBe("picture");
  });
});
