import { describe, expect, it } from "vitest";
import { droppedFiles, giveOut, pastedFiles } from "../../../../renderer/pages/pictures-in.ts";

const one = new File(["one"], "one.jpg");
const two = new File(["two"], "two.jpg");
const three = new File(["three"], "three.jpg");

describe("files that come in", () => {
  it("fill the page that is asked for when it is one", () => {
    expect(giveOut([one], "back", false)).toEqual({
      pictures: [{ side: "back", file: one }],
      notice: null,
    });
  });

  it("fill front and back when they are two, whatever the stage shows", () => {
    expect(giveOut([one, two], "back", false).pictures).toEqual([
      { side: "front", file: one },
      { side: "back", file: two },
    ]);
  });

  it("begin with the page that they were put on", () => {
    expect(giveOut([one, two], "back", true).pictures[0]).toEqual({ side: "back", file: one });
  });

  it("are told that only two fit", () => {
    const { pictures, notice } = giveOut([one, two, three], "front", false);
    expect(pictures).toHaveLength(2);
    expect(notice).toBe("too-many-files");
  });
});

function drop(files: File[], isDirectory = false) {
  const items = files.map(() => ({
    kind: "file",
    webkitGetAsEntry: () => ({ isDirectory }),
  }));
  return { files, items };
}

describe("a drop", () => {
  it("gives its files", () => {
    expect(droppedFiles(drop([one, two]))).toEqual({ kind: "files", files: [one, two] });
  });

  it("is refused when it is a folder", () => {
    expect(droppedFiles(drop([one], true))).toEqual({ kind: "refused", reason: "folder" });
  });

  it("is refused when there is no file in it", () => {
    expect(droppedFiles(drop([]))).toEqual({ kind: "refused", reason: "nothing-dropped" });
  });
});

describe("a paste", () => {
  const picture = new File(["picture"], "image.png", { type: "image/png" });
  const copiedPicture = { files: [picture], types: ["Files"] };
  const copiedText = { files: [], types: ["text/plain"] };
  const copiedCells = { files: [picture], types: ["text/plain", "text/html", "Files"] };
  const inField = { on: "text", overBench: false } as const;
  const onStage = { on: "nothing", overBench: false } as const;

  it("brings a picture to the stage from within a field too", () => {
    expect(pastedFiles(copiedPicture, inField)).toEqual([picture]);
    expect(pastedFiles(copiedPicture, onStage)).toEqual([picture]);
  });

  it("brings a PDF that was copied as a file, too", () => {
    const pdf = new File(["%PDF-1.7"], "scan.pdf", { type: "application/pdf" });
    expect(pastedFiles({ files: [pdf], types: ["Files"] }, inField)).toEqual([pdf]);
  });

  it("stays with the field when there is text in it", () => {
    expect(pastedFiles(copiedText, inField)).toBeNull();
    expect(pastedFiles(copiedCells, inField)).toBeNull();
    expect(pastedFiles(copiedCells, onStage)).toEqual([picture]);
  });

  it("is nobody else's over a dialog", () => {
    expect(pastedFiles(copiedPicture, { on: "text", overBench: true })).toBeNull();
    expect(pastedFiles(copiedPicture, { on: "nothing", overBench: true })).toBeNull();
  });
});
