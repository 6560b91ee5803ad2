import type { Page } from "@playwright/test";
import { expectNoBarriersInLightOrDark } from "./fixtures/accessibility.ts";
import { doneSlot, typeCustomer } from "./fixtures/bench.ts";
import { cardPhoto } from "./fixtures/bring-pictures.ts";
import { cardFilm, waitForSide } from "./fixtures/film.ts";
import { shoot } from "./fixtures/shots.ts";
import { expect, test } from "./fixtures/test.ts";

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

test.use({ launch: { film: cardFilm } });

test("the main job fits into 1366 × 768 and 1920 × 1080, with one primary button and no barrier", async ({
  station: { page },
}) => {
  const look = async (state: string, primary: string) => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const colorScheme of ["dark", "light"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await shoot(page, `${state}-${size.width}-${colorScheme}`);
      }
      expect(await whatScrolls(page), state).toEqual([]);
      await expectInView(page, "Send", size);
      await expectInView(page, primary, size);
      // The bench follows its size, and what the camera sees, with a frame or two.
      await expect.poll(() => primaryButtons(page), state).toEqual([primary]);
      const stage = await page.getByRole("region", { name: "Stage" }).boundingBox();
      expect(stage?.width, state).toBeGreaterThanOrEqual(0.55 * size.width);
    }
    await page.setViewportSize(sizes[0]);
    await expectNoBarriersInLightOrDark(page, "body");
  };

  await waitForSide(page, "front");
  await expect(page.getByText("Hold still and press Space")).toBeVisible();
  await look("live", "Take picture");
  await page.locator("input[type=file]").setInputFiles(cardPhoto);
  await page.waitForFunction(previewIsDrawn);
  await look("crop", "Use this crop");
  await page.keyboard.press("Enter");
  await doneSlot(page, "front").waitFor();
  await page.getByLabel("Issue date", { exact: true }).fill("31.2.2020");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Fill this in.").first()).toBeVisible();
  await look("missing", "Take picture");
  await fillInPassport(page);
  await page.locator("#front").click();
  await look("done", "Send");
});

// Runs in the window: a canvas nothing was drawn into yet has the size that HTML gives it.
function previewIsDrawn(): boolean {
  const preview = document.querySelector<HTMLCanvasElement>("figure canvas");
  return preview !== null && preview.width !== 300 && preview.height !== 150;
}

async function fillInPassport(page: Page): Promise<void> {
  await typeCustomer(page, { customer: "4711", document: "8821" });
  await page.getByRole("combobox", { name: "Document type" }).click();
  await page.getByRole("option", { name: "Passport" }).click();
  await page.getByLabel("Document number").fill("E1234567N");
  await page.getByLabel("Issue date", { exact: true }).fill("1.1.2024");
  await page.getByLabel("Expiry date", { exact: true }).fill("1.1.2099");
  await page.getByLabel("Expiry date", { exact: true }).press("Tab");
}

/** Everything on the bench that is higher than the room it has. */
function whatScrolls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bench = document.querySelector("main");
    const inner = [...(bench?.querySelectorAll("*") ?? [])].filter((element) =>
      ["auto", "scroll"].includes(getComputedStyle(element).overflowY),
    );
    return [document.body, ...(bench ? [bench, ...bench.children] : []), ...inner]
      .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
      .map((one) => `${one.className}: ${one.scrollHeight} in ${one.clientHeight}`);
  });
}

async function expectInView(page: Page, name: string, size: (typeof sizes)[number]) {
  const box = await page.getByRole("button", { name: new RegExp(`^${name}`) }).boundingBox();
  if (!box) throw new Error(`${name} is not on the screen`);
  expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(size.width);
  expect(box.y + box.height).toBeLessThanOrEqual(size.height);
}

/** The words of the buttons that are filled with the accent, without their key. */
function primaryButtons(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("div"));
    probe.style.background = "var(--mantine-primary-color-filled)";
    const accent = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return [...document.querySelectorAll("button")]
      .filter((button) => button.checkVisibility())
      .filter((button) => getComputedStyle(button).backgroundColor === accent)
      .map((button) => button.querySelector(".mantine-Button-label")?.textContent ?? "");
  });
}
