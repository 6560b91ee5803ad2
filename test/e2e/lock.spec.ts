import type { ElectronApplication, Page } from "@playwright/test";
import { expectNoBarriers } from "./fixtures/accessibility.ts";
import { doneSlot, takeSide, typeCustomer } from "./fixtures/bench.ts";
import { breakRequest } from "./fixtures/break-request.ts";
import { bringPage } from "./fixtures/bring-page.ts";
import { cardFilm, waitForSide } from "./fixtures/film.ts";
import { heapText } from "./fixtures/heap-text.ts";
import { choose } from "./fixtures/native-menu.ts";
import { openOutbox } from "./fixtures/panels.ts";
import { expect, test } from "./fixtures/test.ts";
import { pin, pinField, unlock } from "./fixtures/unlock.ts";

const number = "K9182736M";

test.describe("half a document from the film", () => {
  test.use({ launch: { film: cardFilm } });

  test("waits behind the lock and comes back to its operator as it was, by the keyboard alone", async ({
    station: { page },
  }) => {
    await halfADocument(page);
    const front = await pageShown(page);
    const corners = await cornersOf(page);

    await page.keyboard.press("Control+l");
    await expect(pinField(page)).toBeFocused();
    await expect(page.getByRole("heading", { name: "Locked" })).toBeVisible();
    await expect(page.getByText("In training the PIN is 123456.")).toBeVisible();
    await expect(page.getByText(/left a document on the bench\. It waits sealed/)).toBeVisible();
    await expect(page.getByLabel("Customer ID")).toHaveCount(0);
    await expectNoBarriers(page, "body");

    await page.keyboard.press("Escape");
    await page.keyboard.type("999999");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toContainText(/That PIN does not fit\. \d+ tries left\./);
    await expect(pinField(page)).toBeFocused();
    await expect(pinField(page)).toHaveValue("");

    await page.keyboard.type(pin);
    await page.keyboard.press("Enter");
    await expect(page.getByText("Your document is back.")).toBeVisible();
    await expect(page.getByLabel("Customer ID")).toHaveValue("4711");
    await expect(page.getByLabel("Document ID")).toHaveValue("8821");
    await expect(page.getByLabel("Document number")).toHaveValue(number);
    await expect(page.getByRole("combobox", { name: "Document type" })).toHaveValue("National ID");
    await expect.poll(() => cornersOf(page)).toEqual(corners);
    await page.locator("#front").focus();
    await page.keyboard.press("Enter");
    expect(await pageShown(page)).toEqual(front);

    // What has come back is worked on like before.
    await page.locator("#back").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Use this crop" }).waitFor();
    await page.getByRole("region", { name: "Stage" }).focus();
    await page.keyboard.press("Enter");
    await doneSlot(page, "back").waitFor();
  });

  test("is nowhere in the window while it is locked", async ({ station: { page } }) => {
    await halfADocument(page);
    // The search finds it where it is.
    expect(await heapText(page)).toContain(number);
    await lock(page);
    const content = await page.content();
    expect(content).not.toContain(number);
    expect(content).not.toContain("4711");
    const heap = await heapText(page);
    expect(heap).not.toContain(number);
    expect(await page.locator("img, video, canvas").count()).toBe(0);
    await unlock(page);
    await expect(page.getByLabel("Document number")).toHaveValue(number);
  });
});

test.describe("without a camera", () => {
  test.use({ launch: { blind: true } });

  test("a picture that was opened from a file comes back with its crop", async ({
    station: { page },
  }) => {
    await bringPage(page, "front");
    const shown = await pageShown(page);
    await lock(page);
    await unlock(page);
    await doneSlot(page, "front").waitFor();
    expect(await pageShown(page)).toEqual(shown);
  });

  test("an empty bench comes back empty, ready for the next customer", async ({
    station: { page },
  }) => {
    await page.getByLabel("Customer ID").waitFor();
    await lock(page);
    await expect(page.getByText("left a document on the bench")).toHaveCount(0);
    await unlock(page);
    await expect(page.getByLabel("Customer ID")).toBeFocused();
    await expect(page.getByText("Your document is back.")).toHaveCount(0);
  });

  test("the lock is in the operator's menu and in the native one, and works over a panel", async ({
    station: { page, app },
  }) => {
    await page.getByRole("button", { name: /station menu/ }).click();
    await page.getByRole("menuitem", { name: "Lock" }).click();
    await unlock(page);
    await openOutbox(page);
    await choose(app, "Lock");
    await expect(pinField(page)).toBeFocused();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  test("what the station asks for by itself is handed over too", async ({
    station: { page, app },
  }) => {
    await typeCustomer(page, { customer: "4711", document: "8821" });
    await askToLock(app);
    await expect(pinField(page)).toBeFocused();
    await unlock(page);
    await expect(page.getByLabel("Document ID")).toHaveValue("8821");
  });

  test("a lock that fails leaves everything where it was, and says so", async ({
    station: { page, app },
  }) => {
    await typeCustomer(page, { customer: "4711", document: "8821" });
    const mend = await breakRequest(app, "bench:lock");
    await page.keyboard.press("Control+l");
    await expect(page.getByRole("alert")).toHaveText(
      "The station could not lock. Everything is still here.",
    );
    await expect(page.getByLabel("Customer ID")).toHaveValue("4711");
    await mend();
    await lock(page);
  });
});

async function halfADocument(page: Page): Promise<void> {
  await typeCustomer(page, { customer: "4711", document: "8821" });
  await takeSide(page, "front");
  await page.getByRole("combobox", { name: "Document type" }).click();
  await page.getByRole("option", { name: "National ID" }).click();
  await page.getByLabel("Document number").fill(number);
  await page.locator("#back").click();
  await waitForSide(page, "back");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Use this crop" }).waitFor();
  await page.getByLabel(/^Top left corner/).focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ArrowDown");
}

async function lock(page: Page): Promise<void> {
  await page.getByLabel("Customer ID").waitFor();
  await page.keyboard.press("Control+l");
  await pinField(page).waitFor();
}

function cornersOf(page: Page): Promise<(string | null)[]> {
  return page
    .getByLabel(/ corner, x \d+, y \d+$/)
    .evaluateAll((corners) => corners.map((corner) => corner.getAttribute("aria-label")));
}

/** The pixels of the finished front as the window shows them. */
function pageShown(page: Page) {
  return page.locator("#front img").evaluate(async (image) => {
    if (!(image instanceof HTMLImageElement)) throw new Error("This is no picture");
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    const hash = await crypto.subtle.digest("SHA-256", pixels);
    return { width, height, hash: [...new Uint8Array(hash)].join(" ") };
  });
}

/** As main does when nobody has touched the station for a while. */
async function askToLock(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send("bench:lock-asked", { why: "idle" });
  });
}
