import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { writeOversizedJpeg } from "../specimens/bad-files.ts";
import { dragFiles, paste, specimen } from "./fixtures/bring-pictures.ts";
import { expect, test } from "./fixtures/test.ts";

const front = (page: Page) => page.locator("#front");
const back = (page: Page) => page.locator("#back");

const photo = "photos/national-id-front-office.jpg";
const png = "files/national-id-front.png";

test.use({ launch: { blind: true } });

test("a file is opened by the dialog, from its button and by Ctrl+O", async ({
  station: { page },
}) => {
  // One listener for both: Playwright takes a moment to catch dialogs anew, and the key would be quicker.
  page.on("filechooser", (dialog) => void dialog.setFiles(specimen(photo)));
  await page.getByRole("button", { name: "Open file…" }).click();
  await page.getByRole("button", { name: "Use this crop" }).click();
  await expect(front(page)).toContainText("Done");
  await expect(back(page)).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Control+o");
  await expect(back(page)).toContainText("Cropping");
});

test("JPEG, PNG and WebP become pages", async ({ station: { page } }) => {
  for (const name of ["phone.jpg", "national-id-front.png", "national-id-front.webp"]) {
    await front(page).click();
    await page.locator("input[type=file]").setInputFiles(specimen(`files/${name}`));
    await page.getByRole("button", { name: "Use this crop" }).click();
    await expect(front(page)).toContainText("Done");
  }
});

test("a drop fills the page on the stage, or the page that it is aimed at", async ({
  station: { page },
}) => {
  await dragFiles(page, "#back", [photo], { drop: false });
  await expect(page.getByText("Drop the picture for the back here")).toBeVisible();
  await dragFiles(page, "#back", [photo], { drop: true });
  await expect(back(page)).toContainText("Cropping");
  await expect(front(page)).toContainText("Empty");
  await front(page).click();
  await dragFiles(page, "#customerId", [photo], { drop: false });
  await expect(page.getByText("Drop the picture for the front here")).toBeVisible();
  await dragFiles(page, "#customerId", [photo], { drop: true });
  await expect(page.getByText("Drop the picture for the front here")).toBeHidden();
  await expect(front(page)).toContainText("Cropping");
});

test("of several pictures the first two fill front and back, one crop after the other", async ({
  station: { page },
}) => {
  const three = [photo, png, photo];
  await dragFiles(page, "main", three, { drop: true });
  await expect(page.getByRole("alert")).toContainText("the first two pictures were taken");
  await expect(front(page)).toContainText("Cropping");
  await expect(back(page)).toContainText("Cropping");
  await page.keyboard.press("Enter");
  await expect(front(page)).toContainText("Done");
  await expect(page.getByRole("region", { name: "Crop of the back" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(back(page)).toContainText("Done");
});

test("two pictures that replace both pages can be taken back in one step", async ({
  station: { page },
}) => {
  const two = [photo, png];
  await dragFiles(page, "main", two, { drop: true });
  await page.getByRole("button", { name: "Use this crop" }).click();
  await expect(front(page)).toContainText("Done");
  await expect(back(page)).toContainText("Cropping");
  await page.getByRole("button", { name: "Use this crop" }).click();
  await expect(back(page)).toContainText("Done");
  await dragFiles(page, "main", two, { drop: true });
  await expect(page.getByText("Both pages were set aside.")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(front(page)).toContainText("Done");
  await expect(back(page)).toContainText("Done");
});

test("a picture is pasted, but a paste in a field stays text", async ({ station: { page } }) => {
  await page.getByLabel("Customer ID").focus();
  expect(await paste(page, { text: "4711" })).toBe(false);
  await expect(page.getByRole("alert")).toBeHidden();
  await front(page).focus();
  await paste(page, { text: "4711" });
  await expect(page.getByRole("alert")).toContainText("There is no picture in the clipboard.");
  await paste(page, { file: png });
  await expect(front(page)).toContainText("Cropping");
  await expect(page.getByRole("alert")).toBeHidden();
});

test("each file that is no good is refused in a sentence, and nothing is lost", async ({
  station: { page },
}) => {
  const input = page.locator("input[type=file]");
  await input.setInputFiles(specimen(photo));
  await page.getByRole("button", { name: "Use this crop" }).click();
  await expect(front(page)).toContainText("Done");
  await front(page).click();
  const shown = (await page.getByRole("img", { name: "Finished front" }).getAttribute("src")) ?? "";
  const refusals = [
    ["bad/empty.jpg", "The file is empty."],
    ["bad/text.jpg", "This file is not a picture that the station can read."],
    ["bad/letter.pdf", "The PDF is damaged or was cut off on its way."],
    ["bad/moving.gif", "This file is not a picture that the station can read."],
    ["bad/truncated.jpg", "The picture is damaged and cannot be shown."],
    ["bad/huge.png", "The picture has more than 100 megapixels."],
  ] as const;
  for (const [name, sentence] of refusals) {
    await dragFiles(page, "#front", [name], { drop: true });
    await expect(page.getByRole("alert")).toContainText(sentence);
    await expect(page.getByRole("alert")).toContainText("The pages are as they were");
    await page.getByRole("button", { name: "Close this notice" }).click();
    await expect(page.getByRole("img", { name: "Finished front" })).toHaveAttribute("src", shown);
  }
  const large = join(tmpdir(), `branchscan-large-${process.pid}.jpg`);
  await writeOversizedJpeg(large, await readFile(specimen(photo)));
  await input.setInputFiles(large);
  await expect(page.getByRole("alert")).toContainText("The file is larger than 50 MB.");
  await expect(page.getByRole("img", { name: "Finished front" })).toHaveAttribute("src", shown);
  await rm(large);
});
