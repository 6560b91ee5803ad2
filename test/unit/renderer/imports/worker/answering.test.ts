import { describe, expect, it } from "vitest";
import type { PaperRequest } from "../../../../../renderer/imports/messages.ts";
import { createAnswering } from "../../../../../renderer/imports/worker/answering.ts";
import type { OpenReader } from "../../../../../renderer/imports/worker/reader.ts";
import { Unreadable } from "../../../../../renderer/imports/worker/unreadable.ts";

function answering(pdf: OpenReader) {
  return createAnswering({ pdf, picture: pdf, tiff: pdf, heic: pdf });
}

const open = (file: Blob): PaperRequest => ({ call: 1, ask: "open", file, kind: "pdf" });
const page = (index: number): PaperRequest => ({ call: 2, ask: "page", index, longerSide: null });
const file = new Blob(["%PDF-1.7"]);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing is drawn here
const bitmap = {} as ImageBitmap;

describe("the worker that reads a file", () => {
  it("says how many pages there are, and gives each", async () => {
    const ask = answering(async () => ({ pages: 2, page: async () => bitmap }));
    expect(await ask(open(file))).toEqual({ kind: "opened", pages: 2 });
    expect(await ask(page(1))).toEqual({ kind: "page", bitmap });
  });

  it("refuses a file that is empty or too large before anything reads it", async () => {
    const ask = answering(() => Promise.reject(new Error("It was read")));
    expect(await ask(open(new Blob([])))).toEqual({ kind: "refused", reason: "empty" });
    const large = new Blob([new Uint8Array(50_000_001)]);
    expect(await ask(open(large))).toEqual({ kind: "refused", reason: "file-too-large" });
  });

  it("gives a reader's reason, and calls everything else damaged", async () => {
    const locked = answering(() => Promise.reject(new Unreadable("pdf-locked")));
    expect(await locked(open(file))).toEqual({ kind: "refused", reason: "pdf-locked" });
    const broken = answering(() =>
      Promise.reject(new RangeError("Array buffer allocation failed")),
    );
    expect(await broken(open(file))).toEqual({ kind: "refused", reason: "damaged" });
  });

  it.each([-1, 2, 0.5, Number.NaN])("has no page %s of two", async (index) => {
    const ask = answering(async () => ({ pages: 2, page: async () => bitmap }));
    await ask(open(file));
    expect(await ask(page(index))).toEqual({ kind: "refused", reason: "damaged" });
  });
});
