import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import { drawSheet } from "../scans/sheet.ts";
import { doneSlot } from "./fixtures/bench.ts";
import { fileOf, scannedPdf, type FilePayload } from "./fixtures/scanned.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { blind: true } });

const front = (page: Page) => page.locator("#front");
const back = (page: Page) => page.locator("#back");

const bring = (page: Page, ...files: FilePayload[]) =>
  page.locator("input[type=file]").setInputFiles(files);

const scan = (name: string) => readFile(resolve(import.meta.dirname, "../scans/files", name));

const upper = { art: "national-id-front", x: 90, y: 70, turn: 2 };
const lower = { art: "national-id-back", x: 110, y: 190, turn: -3 };

/** The proportions of the finished page that the stage shows. */
async function proportionsOf(page: Page, side: "front" | "back"): Promise<number> {
  await page.locator(`#${side}`).click();
  const picture = page.getByRole("img", { name: `Finished ${side}` });
  return picture.evaluate(
    (image) => image instanceof HTMLImageElement && image.naturalWidth / image.naturalHeight,
  ) as Promise<number>;
}

test("a sheet with two cards fills front and back, each with its own outline", async ({
  station: { page },
}) => {
  await expect(front(page)).toContainText("Empty");
  await bring(page, fileOf("scan.pdf", await scannedPdf([[lower, upper]])));
  for (const side of ["front", "back"] as const) {
    await expect(page.getByRole("region", { name: `Crop of the ${side}` })).toBeVisible();
    await page.getByRole("button", { name: "Use this crop" }).click();
    await doneSlot(page, side).waitFor();
  }
  for (const side of ["front", "back"] as const)
    expect(await proportionsOf(page, side)).toBeCloseTo(85.6 / 54, 1);

  // The same sheet as the picture that a scanner program saves; both pages come back in one step.
  const sheet = await drawSheet([upper, lower]);
  await bring(page, fileOf("scan.jpg", sheet.encodeSync("jpeg", 85)));
  await expect(front(page)).toContainText("Cropping");
  await expect(back(page)).toContainText("Cropping");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(doneSlot(page, "front")).toBeVisible();
  await expect(doneSlot(page, "back")).toBeVisible();
});

test("TIFF and HEIC become pages, and what is no good is refused in a sentence", async ({
  station: { page },
}) => {
  await expect(front(page)).toContainText("Empty");
  for (const name of ["card.heic", "rgb-jpeg.tif", "bilevel-g4.tif"]) {
    await front(page).click();
    await bring(page, fileOf("no-name", await scan(name)));
    await page.getByRole("button", { name: "Use this crop" }).click();
    // The scans are tiny, and are told to be too small; they are pages all the same.
    await expect(front(page)).toContainText(/Done|Take again, too small/);
    await front(page).click();
    await expect(page.getByRole("img", { name: "Finished front" })).toBeVisible();
    await page.getByRole("button", { name: "Retake" }).click();
    await expect(front(page)).toContainText("Empty");
  }
  const heic = await scan("card.heic");
  const tiff = await scan("grey-none.tif");
  const refusals: readonly (readonly [Buffer, string])[] = [
    [heic.subarray(0, 9000), "The HEIC picture is damaged"],
    [tiff.subarray(0, 4000), "The picture is damaged"],
    [Buffer.from("II+\0\b\0\0\0"), "This kind of TIFF cannot be read."],
  ];
  for (const [file, sentence] of refusals) {
    await bring(page, fileOf("scan", file));
    await expect(page.getByRole("alert")).toContainText(sentence);
    await page.getByRole("button", { name: "Close this notice" }).click();
  }
  await bring(page, fileOf("scan.tif", await scan("three-pages.tif")));
  const chooser = page.getByRole("dialog", { name: "Choose one or two pages" });
  await expect(chooser.locator("canvas")).toHaveCount(3);
  await page.keyboard.press("Escape");
  await expect(chooser).toBeHidden();
  await expect(front(page)).toContainText("Empty");
});
