import type { Page } from "@playwright/test";
import { expectNoBarriers } from "./fixtures/accessibility.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { mode: "live" }, shared: true });

test("a camera that is unplugged while live is told, and comes back by itself", async ({
  station: { page },
}) => {
  await expect(page.locator("#front")).toContainText("Live");
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const real = mediaDevices.enumerateDevices.bind(mediaDevices);
    mediaDevices.enumerateDevices = async () => [];
    mediaDevices.dispatchEvent(new Event("devicechange"));
    mediaDevices.addEventListener("plugged-in-again", () => {
      mediaDevices.enumerateDevices = real;
      mediaDevices.dispatchEvent(new Event("devicechange"));
    });
  });
  await expect(page.getByRole("heading", { name: "The camera was unplugged" })).toBeVisible();
  await page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event("plugged-in-again")));
  await expect(page.locator("#front")).toContainText("Live");
});

test("a camera that stops although it is plugged in is not called unplugged", async ({
  station: { page },
}) => {
  await expect(page.locator("#front")).toContainText("Live");
  await tellTrack(page, "ended");
  await expect(page.getByRole("heading", { name: "The camera stopped" })).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("#front")).toContainText("Live");
});

test("a camera behind its shutter is told in words, and is live again by itself", async ({
  station: { page },
}) => {
  await expect(page.locator("#front")).toContainText("Live");
  await tellTrack(page, "mute");
  await expect(page.getByRole("heading", { name: "The camera sends no picture" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Take picture" })).toBeDisabled();
  await expectNoBarriers(page, "main");
  await tellTrack(page, "unmute");
  await expect(page.locator("#front")).toContainText("Live");
  await expect(page.getByLabel("Live picture")).toBeVisible();
});

test.describe("a camera that cannot be opened", () => {
  test.use({ launch: { mode: "live", blind: true }, shared: false });

  test("the stage says plainly why there is no live picture, and the one way on", async ({
    station: { page },
  }) => {
    const stage = page.getByRole("region", { name: "Stage" });
    for (const [name, title, way] of troubles) {
      await withRefusal(page, name);
      await expect(page.getByRole("heading", { name: title })).toBeVisible();
      await expect(stage.getByRole("button", { name: way }).first()).toBeVisible();
      await expect(page.getByRole("button", { name: "Take picture" })).toBeDisabled();
      await expectNoBarriers(page, "main");
    }
  });

  test("without a camera a page's hint names only the keys that work", async ({
    station: { page },
  }) => {
    await withRefusal(page, null);
    await expect(page.getByRole("heading", { name: "No camera found" })).toBeVisible();
    await expect(page.locator("#front")).toContainText("Ctrl+O opens a file");
    await expect(page.locator("#front")).not.toContainText("Space");
  });
});

/** Starts the window anew with cameras that refuse like this; without a name there is no camera at all. */
async function withRefusal(page: Page, name: string | null): Promise<void> {
  await page.addInitScript((error) => {
    const { mediaDevices } = navigator;
    if (error === null) mediaDevices.enumerateDevices = async () => [];
    mediaDevices.getUserMedia = async () => {
      throw new DOMException("Refused by the test", error ?? "NotFoundError");
    };
  }, name);
  await page.reload();
}

const troubles = [
  ["NotReadableError", "Another program is using the camera", "Try again"],
  ["NotAllowedError", "The camera is switched off in the system's privacy settings", "Try again"],
  [null, "No camera found", "Open file…"],
] as const;

/** Tells the window something of the camera's track, as the browser does; of the one that it got first. */
async function tellTrack(page: Page, event: string): Promise<void> {
  await page.evaluate((name) => {
    const video = document.querySelector("video");
    const stream = video ? video.srcObject : Reflect.get(window, "stream");
    if (!(stream instanceof MediaStream)) throw new Error("There is no stream");
    Reflect.set(window, "stream", stream);
    stream.getVideoTracks()[0]?.dispatchEvent(new Event(name));
  }, event);
}
