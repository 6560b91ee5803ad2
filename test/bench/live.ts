// How long it takes from a camera frame to its outline, how many outlines a second there are, and what that costs the
// window's frame rate, in the built station in real Electron. The peer is the same window that finds nothing.
// Run: npm run specimens && npx electron-vite build && xvfb-run -a node test/bench/live.ts
import { launchStation } from "../e2e/fixtures/launch-station.ts";
import { cardFilm } from "../e2e/fixtures/film.ts";
import { countFrames, watchLooks, withoutFinding } from "./live/in-window.ts";

const seconds = 10;
// As many as a usual webcam gives.
const fps = 30;

const finding = await measured(watchLooks);
const idle = await measured(withoutFinding);
const latencies = finding.looks.toSorted((one, other) => one - other);
console.log(
  JSON.stringify({
    outlinesPerSecond: round(finding.looks.length / seconds),
    medianMs: round(latencies[Math.floor(latencies.length / 2)] ?? Number.NaN),
    p90Ms: round(latencies[Math.floor(latencies.length * 0.9)] ?? Number.NaN),
    framesPerSecond: round(finding.frames.length / seconds),
    framesPerSecondWithoutFinding: round(idle.frames.length / seconds),
    longestFrameMs: round(Math.max(...finding.frames)),
    longestFrameMsWithoutFinding: round(Math.max(...idle.frames)),
  }),
);

async function measured(prepare: () => void) {
  const station = await launchStation({ film: cardFilm, fps });
  try {
    const { page } = station;
    await page.addInitScript(prepare);
    await page.reload();
    await page.locator("video").first().waitFor();
    // The network is opened and the camera has settled by the time the film's card lies still.
    await page.waitForTimeout(5000);
    return await page.evaluate(countFrames, seconds * 1000);
  } finally {
    await station.close();
  }
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
