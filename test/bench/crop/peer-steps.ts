import { distance, type Quad } from "../../../renderer/vision/geometry.ts";

interface Mat {
  delete(): void;
}

/** What the bench uses of OpenCV.js. */
interface OpenCv {
  readonly calledRun?: boolean;
  onRuntimeInitialized: () => void;
  imread(from: HTMLCanvasElement): Mat;
  imshow(to: HTMLCanvasElement, mat: Mat): void;
  Mat: new () => Mat;
  Size: new (width: number, height: number) => object;
  matFromArray(rows: number, columns: number, type: number, values: number[]): Mat;
  getPerspectiveTransform(from: Mat, to: Mat): Mat;
  warpPerspective(from: Mat, to: Mat, matrix: Mat, size: object, flags: number): void;
  readonly CV_32FC2: number;
  readonly INTER_LINEAR: number;
}

interface Jscanify {
  extractPaper(
    from: HTMLCanvasElement,
    width: number,
    height: number,
    corners: object,
  ): HTMLCanvasElement | null;
}

declare global {
  interface Window {
    cv: OpenCv;
    jscanify: new () => Jscanify;
  }
}

/** The longer side that all of them make the page at, in pixels: what the station makes of a card in a 12-megapixel photo. */
const longerSide = 2400;

/** The same crop by the peers, from a decoded photo on a canvas to a JPEG of the page. */
export async function peerSteps(
  file: Blob,
  quad: Quad,
): Promise<Record<string, () => Promise<unknown>>> {
  await load("/opencv.js");
  const { cv } = window;
  await isReady(cv);
  await load("/jscanify.js");
  const photo = await canvasOf(file);
  const [a, b, c, d] = quad;
  const [wide, tall] = [distance(a, b), distance(b, c)];
  const scale = Math.min(1, longerSide / Math.max(wide, tall));
  const [width, height] = [Math.round(wide * scale), Math.round(tall * scale)];
  const scanner = new window.jscanify();
  return {
    "OpenCV.js: warp to JPEG": async () => {
      const page = document.createElement("canvas");
      const from = cv.imread(photo);
      const to = new cv.Mat();
      const corners = [a, b, c, d].flatMap(({ x, y }) => [x, y]);
      const source = cv.matFromArray(4, 1, cv.CV_32FC2, corners);
      const target = cv.matFromArray(4, 1, cv.CV_32FC2, [0, 0, width, 0, width, height, 0, height]);
      const matrix = cv.getPerspectiveTransform(source, target);
      cv.warpPerspective(from, to, matrix, new cv.Size(width, height), cv.INTER_LINEAR);
      cv.imshow(page, to);
      for (const mat of [from, to, source, target, matrix]) mat.delete();
      return jpegOf(page);
    },
    "jscanify: extract to JPEG": async () => {
      const page = scanner.extractPaper(photo, width, height, {
        topLeftCorner: a,
        topRightCorner: b,
        bottomRightCorner: c,
        bottomLeftCorner: d,
      });
      return page && jpegOf(page);
    },
  };
}

/** It is no promise, although it has a `then`: that gives itself again, and whoever awaits it waits for ever. */
function isReady(cv: OpenCv): Promise<void> {
  return new Promise((resolve) => {
    if (cv.calledRun === true) resolve();
    else cv.onRuntimeInitialized = resolve;
  });
}

function jpegOf(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => {
    canvas.toBlob(resolve, "image/jpeg", 0.9);
  });
}

async function canvasOf(file: Blob): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  canvas.getContext("2d", { willReadFrequently: true })?.drawImage(bitmap, 0, 0);
  return canvas;
}

function load(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${address} did not load.`)));
    document.head.append(script);
  });
}
