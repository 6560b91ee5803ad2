import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { lookOn } from "../../../../renderer/pages/look-on.ts";
import type { Look } from "../../../../renderer/vision/vision.ts";
import { lookAt } from "./look.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("VideoFrame", Object);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A camera of 30 pictures a second, and a finder that takes so many milliseconds for each look. */
function startLooking(see: () => Look, milliseconds = 45) {
  const stopping = new AbortController();
  const looks: number[] = [];
  const asked: string[] = [];
  const video = {
    requestVideoFrameCallback(call: () => void) {
      asked.push("frame");
      return setTimeout(call, 33);
    },
    cancelVideoFrameCallback: clearTimeout,
  };
  const vision = {
    async findLive() {
      asked.push("look");
      await new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      });
      return see();
    },
  };
  const { signal } = stopping;
  // What it looks at and with has all that it uses.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const looking = { video, vision, against: () => null, signal } as unknown;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const ended = lookOn(looking as Parameters<typeof lookOn>[0], () => looks.push(Date.now()));
  const looksIn = async (time: number) => {
    const before = looks.length;
    await vi.advanceTimersByTimeAsync(time);
    return looks.length - before;
  };
  return { looksIn, asked, ended, stop: () => stopping.abort() };
}

const empty = lookAt(null);

it("looks many times a second while a card is there", async () => {
  const { looksIn, stop } = startLooking(() => lookAt());
  await looksIn(5000);
  expect(await looksIn(1000)).toBeGreaterThanOrEqual(12);
  stop();
});

it("looks at most four times a second once a desk has been empty for a while, until a card comes", async () => {
  let look = empty;
  const { looksIn, stop } = startLooking(() => look);
  expect(await looksIn(1000)).toBeGreaterThanOrEqual(12);
  await looksIn(3000);
  expect(await looksIn(1000)).toBeLessThanOrEqual(4);
  look = lookAt();
  await looksIn(400);
  expect(await looksIn(1000)).toBeGreaterThanOrEqual(12);
  stop();
});

it("waits for the next picture while it still looks at this one", async () => {
  const { looksIn, asked, stop } = startLooking(() => empty);
  await looksIn(300);
  expect(asked.slice(0, 5)).toEqual(["frame", "frame", "look", "frame", "look"]);
  stop();
});

it("ends when it is told to, and where the machine is too slow", async () => {
  const told = startLooking(() => empty);
  await told.looksIn(200);
  told.stop();
  await vi.advanceTimersByTimeAsync(200);
  expect(await told.ended).toBe("stopped");
  const slow = startLooking(() => empty, 500);
  await slow.looksIn(5000);
  expect(await slow.ended).toBe("too-slow");
});
