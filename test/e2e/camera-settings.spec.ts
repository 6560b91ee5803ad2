import type { Page } from "@playwright/test";
import { expectNoBarriersInLightOrDark } from "./fixtures/accessibility.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { mode: "live", cameras: 2 } });

const front = (page: Page) => page.locator("#front");
const card = (page: Page) => page.getByRole("dialog", { name: "Camera settings" });
const video = (page: Page) => page.getByLabel("Live picture", { exact: true });

test.beforeEach(async ({ station: { page } }) => {
  await expect(front(page)).toContainText("Live");
});

async function openSettings(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Camera settings" }).click();
  await expect(card(page)).toBeVisible();
}

/** The size in pixels of the live picture. */
function liveSize(page: Page): Promise<string> {
  return video(page).evaluate(
    (element: HTMLVideoElement) => `${element.videoWidth} × ${element.videoHeight}`,
  );
}

/** The size in pixels of the still that the crop shows, by its corner's place after "Use whole picture". */
async function takenSize(page: Page): Promise<string> {
  await front(page).focus();
  await page.keyboard.press("Space");
  await expect(front(page)).toContainText("Cropping");
  await page.keyboard.press("w");
  await page.getByRole("button", { name: "Top left corner, x 0, y 0" }).waitFor();
  const corner = page.getByRole("button", { name: "Bottom right corner" });
  const [, x, y] = /x (\d+), y (\d+)/.exec((await corner.getAttribute("aria-label")) ?? "") ?? [];
  await page.keyboard.press("Escape");
  await expect(front(page)).toContainText("Live");
  return `${x} × ${y}`;
}

/** A setting of the camera's track, as the browser tells it. */
function told(page: Page, name: string): Promise<unknown> {
  return video(page).evaluate((element: HTMLVideoElement, key) => {
    const stream = element.srcObject;
    if (!(stream instanceof MediaStream)) return null;
    return stream.getVideoTracks()[0]?.getSettings()[key as "width"];
  }, name);
}

test("a camera is set by the keyboard: size, dials, mirror and turn, and keeps it all", async ({
  station: { page },
}) => {
  await page.getByRole("button", { name: "Camera settings" }).focus();
  await page.keyboard.press("Enter");
  await expect(card(page)).toBeVisible();
  await expectNoBarriersInLightOrDark(page, "[role=dialog]");

  const resolution = card(page).getByRole("combobox", { name: "Resolution" });
  await expect(resolution).toHaveValue("Best");
  await resolution.focus();
  await resolution.press("Enter");
  await card(page).getByRole("option", { name: "1280 × 720" }).click();
  await expect.poll(() => liveSize(page)).toBe("1280 × 720");

  await card(page).getByRole("slider", { name: "Focus" }).press("Home");
  await expect.poll(() => told(page, "focusDistance")).toBe(10);
  // Chromium's fake camera has an automatic only in name, so here it is the station that shows it.
  const exposure = card(page).getByRole("slider", { name: "Exposure" });
  await exposure.press("End");
  await expect.poll(() => told(page, "exposureTime")).toBe(100);
  await card(page).getByRole("switch", { name: "Exposure by itself" }).press("Space");
  await expect(exposure).toBeHidden();
  await expect(card(page).getByRole("slider", { name: "Zoom" })).toBeVisible();

  await card(page).getByRole("switch", { name: "Mirror the picture" }).press("Space");
  await expect(video(page).locator("..")).toHaveCSS("transform", "matrix(-1, 0, 0, 1, 0, 0)");
  await card(page).getByRole("radio", { name: "0°", exact: true }).press("ArrowRight");
  await expect.poll(() => liveSize(page)).toBe("720 × 1280");
  await page.keyboard.press("Escape");
  await expect(card(page)).toHaveCount(0);
  expect(await takenSize(page)).toBe("720 × 1280");

  await page.reload();
  await expect(front(page)).toContainText("Live");
  await expect.poll(() => liveSize(page)).toBe("720 × 1280");
  await openSettings(page);
  await expect(resolution).toHaveValue("1280 × 720");
  await expect(card(page).getByRole("slider", { name: "Focus" })).toHaveAttribute(
    "aria-valuenow",
    "10",
  );
  await card(page).getByRole("button", { name: "Reset this camera" }).click();
  await expect(resolution).toHaveValue("Best");
  await expect.poll(() => liveSize(page)).not.toContain("720");
  await expect(card(page).getByRole("switch", { name: "Focus by itself" })).toBeChecked();
});

test("with a camera for each side the stage changes the camera with the side", async ({
  station: { page },
}) => {
  await openSettings(page);
  await card(page).getByRole("switch", { name: "One camera for each side" }).press("Space");
  await expect(card(page).getByRole("combobox", { name: "Front" })).toHaveValue("fake_device_0");
  await expect(card(page).getByRole("combobox", { name: "Back" })).toHaveValue("fake_device_1");
  await page.keyboard.press("Escape");
  const camera = page.getByRole("combobox", { name: "Camera", exact: true });
  await page.locator("#back").click();
  await expect(camera).toHaveValue("fake_device_1");
  await expect(page.locator("#back")).toContainText("Live");
  await front(page).click();
  await expect(camera).toHaveValue("fake_device_0");
  await expect(front(page)).toContainText("Live");
});
