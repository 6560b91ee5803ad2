import type { Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { imageSize } from "image-size";
import { doneSlot } from "./fixtures/bench.ts";
import { specimen } from "./fixtures/bring-pictures.ts";
import { expect, test } from "./fixtures/test.ts";

const photo = specimen("files/phone.jpg");
// A machine that does something else at the same time stretches every task of the window.
const tries = 3;

/** What the window noticed, in milliseconds. */
interface Watched {
  longestTask: number;
  longestPause: number;
}

test("Crop and encode of a 12-megapixel photo never block the window for more than 100 ms", async ({
  station: { page },
}) => {
  const { width, height } = imageSize(await readFile(photo));
  expect(width * height).toBeGreaterThanOrEqual(12_000_000);
  const all: Watched[] = [];
  while (all.length < tries && !all.some(isSmooth)) {
    if (all.length > 0) await page.reload();
    await page.getByLabel("Customer ID").waitFor();
    all.push(await watch(page, () => cropByKeyboard(page)));
  }
  for (const { longestTask, longestPause } of all) {
    console.log(`  longest task ${longestTask} ms, longest pause of frames ${longestPause} ms`);
  }
  expect(Math.min(...all.map(({ longestTask }) => longestTask))).toBeLessThanOrEqual(100);
});

function isSmooth({ longestTask }: Watched): boolean {
  return longestTask <= 100;
}

async function cropByKeyboard(page: Page): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(photo);
  await page.getByRole("button", { name: "Use this crop" }).waitFor();
  for (const arrow of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
    await page.keyboard.press("Tab");
    for (let step = 0; step < 5; step += 1) await page.keyboard.press(arrow);
    await page.keyboard.press(`Shift+${arrow}`);
  }
  await page.keyboard.press("Enter");
  await doneSlot(page, "front").waitFor();
}

/** Watches the window's own thread while something is done in it. Chromium tells of tasks from 50 ms on. */
async function watch(page: Page, work: () => Promise<void>): Promise<Watched> {
  const watching = await page.evaluateHandle(() => {
    const seen = { longestTask: 0, longestPause: 0 };
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        seen.longestTask = Math.max(seen.longestTask, duration);
    });
    observer.observe({ type: "longtask" });
    let last = performance.now();
    let frame = requestAnimationFrame(function next(now) {
      seen.longestPause = Math.max(seen.longestPause, Math.round(now - last));
      last = now;
      frame = requestAnimationFrame(next);
    });
    const stop = () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
    return { seen, stop };
  });
  await work();
  // What was just observed is told of one task later.
  return watching.evaluate(async ({ seen, stop }) => {
    await new Promise((resolve) => setTimeout(resolve));
    stop();
    return seen;
  });
}
