import { createCanvas } from "@napi-rs/canvas";
import type { Page } from "@playwright/test";
import { contentPdf, lockedTrailer, pdfFile } from "../scans/pdf-file.ts";
import { expectNoBarriersInLightOrDark } from "./fixtures/accessibility.ts";
import { fileOf, pageOf, scannedPdf, type FilePayload } from "./fixtures/scanned.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { blind: true } });

const front = (page: Page) => page.locator("#front");
const back = (page: Page) => page.locator("#back");
const notice = (page: Page) => page.getByRole("alert");

const bring = (page: Page, ...files: FilePayload[]) =>
  page.locator("input[type=file]").setInputFiles(files);

test.use({ launch: { blind: true } });

const frontSide = { art: "national-id-front", x: 105, y: 80 };
const backSide = { art: "national-id-back", x: 105, y: 80 };

test("a PDF of one page fills one, of two front and back, and of more the operator chooses by keyboard", async ({
  station: { page },
}) => {
  await expect(front(page)).toContainText("Empty");
  await bring(page, fileOf("scan.pdf", await scannedPdf([[frontSide]])));
  await page.getByRole("button", { name: "Use this crop" }).click();
  await expect(front(page)).toContainText("Done");
  await expect(back(page)).toHaveAttribute("aria-current", "true");

  await bring(page, fileOf("scan.pdf", await scannedPdf([[frontSide], [backSide]])));
  await expect(back(page)).toContainText("Cropping");
  await expect(front(page)).toContainText("Cropping");

  const many = await scannedPdf([[], [backSide], [], [frontSide], [], [], []]);
  await bring(page, fileOf("scan.pdf", many));
  const chooser = page.getByRole("dialog", { name: "Choose one or two pages" });
  await expect(chooser.getByText("7 pages came in.")).toBeVisible();
  await expect(chooser.getByRole("option", { name: /Page 1$/ })).toBeFocused();
  await expect(chooser.locator("canvas")).toHaveCount(7);
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "Space"])
    await page.keyboard.press(key);
  await expect(chooser.getByRole("option", { name: /Front.*Page 4/ })).toBeVisible();
  for (const key of ["ArrowDown", "Home", "ArrowRight", "Space"]) await page.keyboard.press(key);
  await expect(chooser.getByRole("option", { name: /Front.*Page 4/ })).toBeVisible();
  await expect(chooser.getByRole("option", { name: /Back.*Page 2/ })).toBeFocused();
  await expectNoBarriersInLightOrDark(page, "[role=dialog]");
  await page.keyboard.press("Escape");
  await expect(chooser).toBeHidden();
  await expect(front(page)).toContainText("Cropping");

  await bring(page, fileOf("scan.pdf", many));
  await expect(chooser.getByRole("option", { name: /Page 1$/ })).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(chooser).toBeHidden();
  await expect(front(page)).toContainText("Cropping");
  await expect(back(page)).toContainText("Cropping");
});

test("each PDF that cannot be taken is refused in a sentence, and the window lives on", async ({
  station: { page },
}) => {
  await expect(front(page)).toContainText("Empty");
  const canvas = createCanvas(64, 64);
  const good = pdfFile([pageOf(canvas)]);
  const bomb = { ...pageOf(canvas), pixels: { width: 60_000, height: 60_000 } };
  const refusals: readonly (readonly [Buffer, string])[] = [
    [pdfFile([pageOf(canvas)], lockedTrailer), "The PDF is locked with a password."],
    [good.subarray(0, good.length / 2), "The PDF is damaged or was cut off on its way."],
    [pdfFile([]), "The file has no pages."],
    [contentPdf("[0 0 14400 0.01]", Buffer.from("q Q")), "The page has no size"],
    [pdfFile([bomb]), "The picture has more than 100 megapixels."],
  ];
  for (const [file, sentence] of refusals) {
    await bring(page, fileOf("scan.pdf", file));
    await expect(notice(page)).toContainText(sentence);
    await expect(notice(page)).toContainText("The pages are as they were");
    await page.getByRole("button", { name: "Close this notice" }).click();
    await expect(front(page)).toContainText("Empty");
  }
  // Half a gigabyte of drawing in half a megabyte, and a page of five metres.
  const endless = contentPdf("[0 0 14400 14400]", Buffer.alloc(512 * 1024 * 1024, "q Q "));
  await bring(page, fileOf("scan.pdf", endless));
  await expect(notice(page)).toContainText("The pages are as they were", { timeout: 60_000 });
  await bring(page, fileOf("scan.pdf", good));
  await expect(front(page)).toContainText("Cropping");
});
