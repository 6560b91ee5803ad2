import type { Page } from "@playwright/test";
import { expectNoBarriersInLightOrDark } from "./fixtures/accessibility.ts";
import { specimen } from "./fixtures/bring-pictures.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { blind: true } });

const front = (page: Page) => page.locator("#front");
const corner = (page: Page, name: string) => page.getByRole("button", { name: `${name} corner` });
const slider = (page: Page, name: string) => page.getByRole("slider", { name });
const result = (page: Page) => page.getByRole("figure", { name: "Front, straightened" });
const zoomed = (page: Page, percent: number) =>
  page.getByRole("button", { name: `${percent} %, see the whole picture` });

test.beforeEach(async ({ station: { page } }) => {
  await page.locator("input[type=file]").setInputFiles(specimen("files/phone.jpg"));
  await expect(front(page)).toContainText("Cropping");
});

/** Where a corner is said to be. */
async function place(page: Page, name: string): Promise<string> {
  return (await corner(page, name).getAttribute("aria-label")) ?? "";
}

/** The mean grey, 0 … 255, of a picture on the screen. */
function greyOf(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement || element instanceof HTMLImageElement)) return -1;
    const context = new OffscreenCanvas(32, 32).getContext("2d");
    context?.drawImage(element, 0, 0, 32, 32);
    const data = context?.getImageData(0, 0, 32, 32).data ?? new Uint8ClampedArray();
    return data.reduce((sum, value) => sum + value, 0) / data.length;
  });
}

test("every change of the crop is undone and redone, a run of keys as one", async ({
  station: { page },
}) => {
  const found = await place(page, "Top left");
  await corner(page, "Top left").focus();
  for (let n = 0; n < 3; n += 1) await page.keyboard.press("Shift+ArrowRight");
  const moved = await place(page, "Top left");
  expect(moved).not.toBe(found);
  await page.keyboard.press(".");
  await page.keyboard.press(".");
  await expect(slider(page, "Straighten")).toHaveValue("1");
  await slider(page, "Straighten").press("ArrowLeft");
  await expect(slider(page, "Straighten")).toHaveValue("0.9");
  await page.keyboard.press("w");
  await expect(corner(page, "Top left")).toHaveAttribute("aria-label", /x 0, y 0$/);
  await expect(slider(page, "Straighten")).toHaveValue("0");

  await page.keyboard.press("Control+z");
  await expect(slider(page, "Straighten")).toHaveValue("0.9");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(corner(page, "Top left")).toHaveAttribute("aria-label", moved);
  await page.keyboard.press("Control+z");
  await expect(corner(page, "Top left")).toHaveAttribute("aria-label", found);
  await expect(page.getByRole("button", { name: "Undo change" })).toBeDisabled();
  await page.keyboard.press("Control+Shift+z");
  await expect(corner(page, "Top left")).toHaveAttribute("aria-label", moved);
  await page.keyboard.press("Control+y");
  await expect(slider(page, "Straighten")).toHaveValue("1");

  await page.keyboard.press("f");
  await expect(corner(page, "Top left")).toHaveAttribute("aria-label", found);
  await page.getByLabel("Customer ID").fill("47");
  await page.getByLabel("Customer ID").press("Control+z");
  await expect(corner(page, "Top left")).toHaveAttribute("aria-label", found);
});

test("the picture is looked at closely, and its corners stay within reach", async ({
  station: { page },
}) => {
  const surface = page.locator("[data-pans]");
  const box = await surface.boundingBox();
  if (!box) throw new Error("There is no picture");
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect(zoomed(page, 338)).toBeVisible();
  for (const name of ["Top left", "Top right", "Bottom right", "Bottom left"]) {
    await page.keyboard.press("Tab");
    await expect(corner(page, name)).toBeFocused();
    const at = await corner(page, name).boundingBox();
    expect(at?.x).toBeGreaterThanOrEqual(box.x - 1);
    expect((at?.x ?? 0) + (at?.width ?? 0)).toBeLessThanOrEqual(box.x + box.width + 1);
  }
  const before = await place(page, "Bottom left");
  const seen = await corner(page, "Bottom left").boundingBox();
  await page.keyboard.down(" ");
  await page.mouse.move(box.x + 100, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 60, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.up(" ");
  expect(await place(page, "Bottom left")).toBe(before);
  const after = await corner(page, "Bottom left").boundingBox();
  expect((after?.x ?? 0) - (seen?.x ?? 0)).toBeCloseTo(20, 0);
  expect((after?.y ?? 0) - (seen?.y ?? 0)).toBeCloseTo(-40, 0);
  // At 338 % a pixel on the screen is less of the picture than at 100 %.
  await corner(page, "Bottom left").hover();
  await page.mouse.down();
  await page.mouse.move((after?.x ?? 0) + 58, (after?.y ?? 0) + 18, { steps: 3 });
  await page.mouse.up();
  expect(await place(page, "Bottom left")).not.toBe(before);
  await page.mouse.move(box.x + 50, box.y + 50);
  await page.mouse.wheel(0, 4000);
  await expect(zoomed(page, 100)).toBeVisible();
});

test("a page is made easier to read, compared, judged as it was taken, and read closely", async ({
  station: { page },
}) => {
  const canvas = "figure canvas";
  await expect.poll(() => greyOf(page, canvas)).toBeGreaterThan(100);
  const taken = await greyOf(page, canvas);
  await slider(page, "Brightness").fill("-100");
  await slider(page, "Contrast").fill("20");
  await expect.poll(() => greyOf(page, canvas)).toBeLessThan(taken - 50);
  await page.keyboard.down("c");
  await expect(result(page)).toContainText("As taken");
  await expect.poll(() => greyOf(page, canvas)).toBeCloseTo(taken, 0);
  await page.keyboard.up("c");
  await expect(result(page)).toContainText("Result");
  await expectNoBarriersInLightOrDark(page, "main");

  await page.keyboard.press("Enter");
  await expect(front(page)).toContainText("Done");
  await front(page).click();
  const done = page.getByRole("img", { name: "Finished front" });
  await expect.poll(() => greyOf(page, "main img[alt='Finished front']")).toBeLessThan(taken - 50);
  await expect(page.getByRole("list", { name: "Verdict" })).toHaveText("Sharp");
  await expectNoBarriersInLightOrDark(page, "main");
  const whole = await done.boundingBox();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect(zoomed(page, 225)).toBeVisible();
  expect((await done.boundingBox())?.width).toBeCloseTo((whole?.width ?? 0) * 2.25, 0);
  const before = await done.boundingBox();
  const { x = 0, y = 0 } = whole ?? {};
  await page.mouse.move(x + 200, y + 200);
  await page.mouse.down();
  await page.mouse.move(x + 150, y + 190, { steps: 3 });
  await page.mouse.up();
  expect((await done.boundingBox())?.x).toBeCloseTo((before?.x ?? 0) - 50, 0);
  await page.keyboard.down("c");
  await expect.poll(() => greyOf(page, "[data-pans] canvas")).toBeCloseTo(taken, -1);
  await page.keyboard.up("c");
  await page.getByRole("button", { name: "Crop again" }).click();
  await expect(slider(page, "Brightness")).toHaveValue("-100");
});
