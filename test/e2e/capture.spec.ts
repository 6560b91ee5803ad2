import type { Locator, Page } from "@playwright/test";
import { expectNoBarriers } from "./fixtures/accessibility.ts";
import { cardPhoto, specimen } from "./fixtures/bring-pictures.ts";
import { cardFilm, waitForSide } from "./fixtures/film.ts";
import { expect, test } from "./fixtures/test.ts";

const front = (page: Page) => page.locator("#front");
const back = (page: Page) => page.locator("#back");
const useThisCrop = (page: Page) => page.getByRole("button", { name: "Use this crop" });
const corner = (page: Page, name: string) => page.getByRole("button", { name: `${name} corner` });

async function place(page: Page, name: string): Promise<{ x: number; y: number }> {
  const label = await corner(page, name).getAttribute("aria-label");
  const [, x, y] = /x (\d+), y (\d+)$/.exec(label ?? "") ?? [];
  return { x: Number(x), y: Number(y) };
}

async function openPicture(page: Page, file: string): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(file);
  await useThisCrop(page).waitFor();
}

async function middleOf(handle: Locator): Promise<{ x: number; y: number }> {
  const box = await handle.boundingBox();
  if (!box) throw new Error("The corner is not on the screen");
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The size in pixels of the finished page on the stage. */
async function pageSize(page: Page, name: string): Promise<{ width: number; height: number }> {
  return page
    .getByRole("img", { name: `Finished ${name}` })
    .evaluate(({ naturalWidth: width, naturalHeight: height }: HTMLImageElement) => ({
      width,
      height,
    }));
}

test.use({ launch: { blind: true } });

test.describe("with a card before the camera", () => {
  test.use({ launch: { film: cardFilm } });

  test("front and back are taken, cropped and done by the keyboard alone", async ({
    station: { page },
  }) => {
    await waitForSide(page, "front");
    await page.getByLabel("Document number").focus();
    // In a field Space is a space.
    await page.keyboard.press("Space");
    await expect(page.getByLabel("Document number")).toHaveValue(" ");
    await expect(front(page)).toContainText("Live");
    await front(page).focus();
    await page.keyboard.press("Space");
    await useThisCrop(page).waitFor();
    await expect(front(page)).toContainText("Cropping");
    await page.keyboard.press("Enter");
    await expect(front(page)).toContainText("Done");
    await expect(back(page)).toContainText("Live");
    await waitForSide(page, "back");
    await page.keyboard.press("Space");
    await useThisCrop(page).waitFor();
    await page.keyboard.press("Enter");
    await expect(back(page)).toContainText("Done");
    // What could be read stands in the form by then; the focus goes to the first thing that is still to be typed.
    await expect(page.getByRole("combobox", { name: "Document type" })).toHaveValue("National ID");
    await expect(page.getByLabel("Customer ID")).toBeFocused();
  });
});

test("Tab walks the corners clockwise, arrows move them by 1 and by 10 pixels", async ({
  station: { page },
}) => {
  await openPicture(page, cardPhoto);
  for (const name of ["Top left", "Top right", "Bottom right", "Bottom left"]) {
    await page.keyboard.press("Tab");
    await expect(corner(page, name)).toBeFocused();
  }
  const before = await place(page, "Bottom left");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowUp");
  await expect(corner(page, "Bottom left")).toHaveAttribute(
    "aria-label",
    `Bottom left corner, x ${before.x + 1}, y ${before.y - 10}`,
  );
  await page.keyboard.press("Enter");
  await expect(front(page)).toContainText("Done");
});

test("a corner is dragged with the mouse; an outline that crosses itself gives no page", async ({
  station: { page },
}) => {
  await openPicture(page, cardPhoto);
  const from = await middleOf(corner(page, "Top left"));
  // Gripped beside its middle, the corner does not jump.
  await page.mouse.move(from.x + 4, from.y + 4);
  await page.mouse.down();
  await page.mouse.move(from.x - 16, from.y - 6, { steps: 4 });
  const moved = await middleOf(corner(page, "Top left"));
  expect(moved.x).toBeCloseTo(from.x - 20, 0);
  expect(moved.y).toBeCloseTo(from.y - 10, 0);
  const opposite = await middleOf(corner(page, "Bottom right"));
  await page.mouse.move(opposite.x + 40, opposite.y + 40, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByText("The outline crosses itself")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("The outline crosses itself.");
  await expect(front(page)).toContainText("Cropping");
  await page.getByRole("button", { name: "Use whole picture" }).click();
  await expect(page.getByRole("alert")).toBeHidden();
});

test("the whole picture is used, and a finished page is turned on its side", async ({
  station: { page },
}) => {
  await openPicture(page, specimen("files/phone.jpg"));
  await page.keyboard.press("w");
  await expect.poll(() => place(page, "Top left")).toEqual({ x: 0, y: 0 });
  await page.keyboard.press("Enter");
  await expect(front(page)).toContainText("Done");
  await front(page).click();
  const standing = await pageSize(page, "front");
  expect(standing.height).toBeGreaterThan(standing.width);
  await page.getByRole("button", { name: "Rotate right" }).click();
  await expect
    .poll(() => pageSize(page, "front"))
    .toEqual({ width: standing.height, height: standing.width });
});

test("a good page that is retaken can be put back", async ({ station: { page } }) => {
  await openPicture(page, cardPhoto);
  await page.keyboard.press("Enter");
  await expect(front(page)).toContainText("Done");
  await front(page).click();
  const shown = await page.getByRole("img", { name: "Finished front" }).getAttribute("src");
  await page.getByRole("button", { name: "Retake" }).click();
  await expect(front(page)).toContainText("Empty");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("img", { name: "Finished front" })).toHaveAttribute(
    "src",
    shown ?? "",
  );
  await page.getByRole("button", { name: "Crop again" }).click();
  await page.keyboard.press("Escape");
  await expect(front(page)).toContainText("Done");
});

test.describe("with a camera", () => {
  test.use({ launch: {} });

  test("a specimen is held to the training camera and turned over for the back", async ({
    station: { page },
  }) => {
    await page.getByRole("switch", { name: "Automatic" }).click();
    await page.getByRole("button", { name: "Specimens" }).click();
    await page
      .getByRole("button", { name: /^Hold it to the camera: Driving/ })
      .first()
      .click();
    await expect(page.getByRole("combobox", { name: "Camera" })).toHaveValue("Training camera");
    await expect(page.getByText("Hold still and press Space")).toBeVisible();
    await page.getByRole("button", { name: "Take picture" }).click();
    await useThisCrop(page).click();
    await expect(front(page)).toContainText("Done");
    await page.getByRole("button", { name: "Specimens" }).click();
    await expect(page.getByRole("button", { name: /Driving.*back/, pressed: true })).toBeVisible();
  });

  test("live picture, crop and finished page have no barriers", async ({ station: { page } }) => {
    await expect(front(page)).toContainText("Live");
    await expectNoBarriers(page, "main");
    await openPicture(page, cardPhoto);
    await expectNoBarriers(page, "main");
    await page.keyboard.press("Enter");
    await expect(front(page)).toContainText("Done");
    await front(page).click();
    await expectNoBarriers(page, "main");
  });
});
