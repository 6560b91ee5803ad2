import { copyFile, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { doneSlot } from "./fixtures/bench.ts";
import { openSettings } from "./fixtures/panels.ts";
import { expect, test } from "./fixtures/test.ts";
import { unlock } from "./fixtures/unlock.ts";

test.use({ launch: { blind: true } });

const specimen = (name: string) =>
  resolve(import.meta.dirname, "../../out/specimens/photos", `${name}.jpg`);

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "branchscan-scanner-"));
});
test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Has the station watch the folder, as an administrator sets it up. */
async function watchFolder(page: Page): Promise<void> {
  const settings = await openSettings(page, "Scanner");
  await settings.getByLabel("Folder of the scanner").fill(join(folder, "no-such-folder"));
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings).toContainText("There is no such folder, or it cannot be read.");
  await settings.getByLabel("Folder of the scanner").fill(folder);
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings).toContainText("Saved");
  await page.keyboard.press("Escape");
  await expect(settings).toBeHidden();
  // What lies there at the first look is no new scan.
  await expect.poll(() => scansOf(page)).toMatchObject({ standing: "watched" });
}

/** What main says of the scanner's folder. */
async function scansOf(page: Page): Promise<unknown> {
  const reply = await page.evaluate(() => window.branchscan.request("station:read"));
  return reply.kind === "answer" ? reply.value.scans : reply;
}

test("what the scanner saves is offered at the bench and becomes front and back", async ({
  station: { page },
}) => {
  await writeFile(join(folder, "yesterday.pdf"), "of another customer");
  await watchFolder(page);
  await copyFile(specimen("national-id-front-office"), join(folder, "scan1.jpg"));
  await expect(page.getByText("New scan: scan1.jpg")).toBeVisible();
  await copyFile(specimen("national-id-back-office"), join(folder, "scan2.jpg"));
  await expect(page.getByText("2 new scans, the last one scan2.jpg")).toBeVisible();
  await page.getByRole("button", { name: "Use the last two" }).click();
  for (const side of ["front", "back"] as const) {
    await expect(page.getByRole("region", { name: `Crop of the ${side}` })).toBeVisible();
    await page.getByRole("button", { name: "Use this crop" }).click();
    await doneSlot(page, side).waitFor();
  }
  await expect(page.getByText("new scan")).toBeHidden();
  // The folder is the scanner's: nothing in it was changed.
  expect((await readdir(folder)).toSorted()).toEqual(["scan1.jpg", "scan2.jpg", "yesterday.pdf"]);
});

test("a scan may be left, may be gone, and waits unread behind the lock", async ({
  station: { page },
}) => {
  await watchFolder(page);
  await writeFile(join(folder, "mistake.pdf"), "%PDF-1.7");
  await page.getByRole("button", { name: "Leave this scan" }).click();
  await expect(page.getByText("New scan: mistake.pdf")).toBeHidden();

  await writeFile(join(folder, "broken.pdf"), "no paper at all");
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(page.getByRole("alert")).toContainText(
    "This file is not a picture that the station can read.",
  );

  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "Locked" })).toBeVisible();
  await writeFile(join(folder, "behind-the-lock.pdf"), "%PDF-1.7");
  await unlock(page);
  await expect(page.getByText("New scan: behind-the-lock.pdf")).toBeVisible();

  // Behind the lock its name does not leave main.
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "Locked" })).toBeVisible();
  expect(await scansOf(page)).toMatchObject({ standing: "watched", offered: [] });
  await unlock(page);
  await rm(join(folder, "behind-the-lock.pdf"));
  await expect(page.getByText("New scan: behind-the-lock.pdf")).toBeHidden();
});
