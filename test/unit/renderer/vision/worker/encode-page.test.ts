import { createCanvas, ImageData } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { encodePage, type Encoder } from "../../../../../renderer/vision/worker/encode-page.ts";
import { blankPixels, type Pixels } from "../../../../../renderer/vision/worker/pixels.ts";

/** Skia's own encoder, which is Chromium's too. */
const skia: Encoder = ({ data, width, height }) => {
  const canvas = createCanvas(width, height);
  canvas.getContext("2d").putImageData(new ImageData(data, width, height), 0, 0);
  return async (quality) =>
    new Blob([new Uint8Array(canvas.encodeSync("jpeg", Math.round(quality * 100)))]);
};

/** A page with much to encode: fine coloured noise on a slope of grey. */
function busyPage(longerSide: number): Pixels {
  const [width, height] = [longerSide, Math.round(longerSide / 1.5858)];
  const page = blankPixels(width, height);
  let noise = 1;
  for (let at = 0; at < page.data.length; at++) {
    noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0;
    page.data[at] = at % 4 === 3 ? 255 : 60 + ((at / width) % 100) + (noise >>> 25);
  }
  return page;
}

const limits = { longerSide: 1200, targetBytes: 1_000_000, mostBytes: 3_000_000 };

test("a page that meets the target at once keeps the best quality and its full size", async () => {
  const encoded = await encodePage(busyPage, limits, skia);
  expect(encoded?.page).toMatchObject({ mediaType: "image/jpeg", width: 1200, height: 757 });
  const best = await skia(busyPage(1200))(0.92);
  expect(encoded?.page.bytes).toHaveLength(best.size);
});

test("a large page gives up quality first, and no more than it must", async () => {
  const best = (await skia(busyPage(1200))(0.92)).size;
  const targetBytes = Math.round(best * 0.6);
  const encoded = await encodePage(busyPage, { ...limits, targetBytes }, skia);
  expect(encoded?.page.width).toBe(1200);
  expect(encoded?.page.bytes.length).toBeLessThanOrEqual(targetBytes);
  expect(encoded?.page.bytes.length).toBeGreaterThan(0.8 * targetBytes);
});

test("where quality does not suffice the page is made smaller, with the same proportions", async () => {
  const worst = (await skia(busyPage(1200))(0.5)).size;
  const targetBytes = Math.round(worst * 0.5);
  const encoded = await encodePage(busyPage, { ...limits, targetBytes }, skia);
  const page = encoded?.page ?? { width: 0, height: 0, bytes: [] };
  expect(page.bytes.length).toBeLessThanOrEqual(targetBytes);
  expect(page.width).toBeLessThan(1200);
  expect(page.width).toBeGreaterThan(600);
  expect(page.width / page.height).toBeCloseTo(1.5858, 2);
});

test("a page that cannot be readable within the target may pass it, but never the most", async () => {
  const smallest = (await skia(busyPage(400))(0.5)).size;
  const over = await encodePage(busyPage, { ...limits, targetBytes: smallest >> 2 }, skia);
  expect(over?.page.bytes.length).toBeLessThanOrEqual(limits.mostBytes);

  const tight = { ...limits, targetBytes: smallest >> 2, mostBytes: smallest >> 1 };
  expect(await encodePage(busyPage, tight, skia)).toBeUndefined();
});

test("no page is made smaller than the least it is given, which is tried before it is given up", async () => {
  const least = (await skia(busyPage(1000))(0.5)).size;
  const wanted = { ...limits, leastLongerSide: 1000, targetBytes: least + 10 };
  const encoded = await encodePage(busyPage, wanted, skia);
  expect(encoded?.page.width).toBeGreaterThanOrEqual(1000);
  expect(encoded?.page.bytes.length).toBeLessThanOrEqual(least + 10);
  const tight = { ...wanted, targetBytes: 1000, mostBytes: least - 1 };
  expect(await encodePage(busyPage, tight, skia)).toBeUndefined();
});
