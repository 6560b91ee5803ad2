import { getDocument, InvalidPDFException, PasswordException, PDFWorker } from "pdfjs-dist";
import type { PDFDocumentProxy } from "pdfjs-dist";
import type { Reader } from "../reader.ts";
import { Unreadable } from "../unreadable.ts";
import { NoFilterFactory, WorkerCanvasFactory } from "./drawing.ts";
import { pageScale } from "./page-scale.ts";
import { watchParser, type ParserWatch } from "./watch-parser.ts";

/** An embedded picture of more pixels is not decoded (a page of 300 dpi has 8.7 million). */
const mostImagePixels = 100_000_000;

/** pdf.js (Mozilla) over a whole PDF: no scripts, no forms, no network, and an error is an error. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<Reader> {
  if (!isComplete(bytes)) throw new Unreadable("pdf-damaged");
  const parser = new Worker(new URL("pdfjs-dist/build/pdf.worker.mjs", import.meta.url), {
    type: "module",
  });
  const watch = watchParser(parser);
  const document = await getDocument({
    data: bytes,
    worker: PDFWorker.create({ port: parser, verbosity: 0 }),
    verbosity: 0,
    // A page with something missing must not be taken for the whole page.
    stopAtErrors: true,
    maxImageSize: mostImagePixels,
    enableXfa: false,
    // A worker has no fonts of its own: glyphs are drawn as outlines.
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: true,
    CanvasFactory: WorkerCanvasFactory,
    FilterFactory: NoFilterFactory,
    useWorkerFetch: true,
    cMapUrl: shipped("cmaps"),
    standardFontDataUrl: shipped("standard_fonts"),
    wasmUrl: shipped("wasm"),
    iccUrl: shipped("iccs"),
  }).promise.catch((error: unknown) => {
    throw new Unreadable(reasonOf(error));
  });
  if (document.numPages === 0) throw new Unreadable("no-pages");
  return {
    pages: document.numPages,
    page: (index, longerSide) => drawPage({ document, watch }, index, longerSide),
  };
}

interface Pdf {
  readonly document: PDFDocumentProxy;
  readonly watch: ParserWatch;
}

async function drawPage(
  { document, watch }: Pdf,
  index: number,
  longerSide: number | null,
): Promise<ImageBitmap> {
  watch.forget();
  try {
    const page = await document.getPage(index + 1);
    const scale = pageScale(page.getViewport({ scale: 1 }), longerSide);
    if (scale === null) throw new Unreadable("odd-page");
    const viewport = page.getViewport({ scale });
    const width = Math.max(1, Math.round(viewport.width));
    const height = Math.max(1, Math.round(viewport.height));
    const canvas = new OffscreenCanvas(width, height);
    const canvasContext = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
    // pdf.js draws on whatever has a 2D context; its types know the window's canvas only.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    await page.render({ canvasContext, viewport, background: "#fff" } as never).promise;
    // Not kept: what was missing must be told again when the page is drawn again.
    page.cleanup();
    const fault = watch.fault();
    if (fault !== null) throw new Error(fault);
    return canvas.transferToImageBitmap();
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(reasonOf(error));
  }
}

function reasonOf(error: unknown) {
  if (error instanceof PasswordException) return "pdf-locked";
  if (error instanceof InvalidPDFException) return "pdf-damaged";
  const isTooLarge = error instanceof Error && error.message.includes("maximum allowed size");
  return isTooLarge ? "too-many-pixels" : "pdf-damaged";
}

/** Where the files lie that pdf.js reads at need (`build/shipped-files.mjs`). */
function shipped(folder: string): string {
  return new URL(`/pdf/${folder}/`, location.origin).href;
}

/** A cut PDF can often be opened still, without the pages and pictures that it has lost. */
function isComplete(bytes: Uint8Array): boolean {
  const end = String.fromCharCode(...bytes.subarray(-2048));
  return end.includes("%%EOF");
}
