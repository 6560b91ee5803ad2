import { loadImage, createCanvas } from "@napi-rs/canvas";
import type { Page } from "@playwright/test";
import { blurred } from "../specimens/flaws.ts";
import { expectNoBarriers } from "./fixtures/accessibility.ts";
import { doneSlot, fillInDetails, typeCustomer } from "./fixtures/bench.ts";
import { specimen } from "./fixtures/bring-pictures.ts";
import { lineOf, openOutbox } from "./fixtures/panels.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { blind: true } });

const front = (page: Page) => page.locator("#front");
const useAnyway = (page: Page) => page.getByRole("button", { name: "Use it anyway…" });
const reason = "The card has been through the wash";

/** A card out of focus, as a file that is nothing but the card. */
async function blurredCard(): Promise<Buffer> {
  const art = await loadImage(specimen("art/national-id-front.png"));
  const card = createCanvas(art.width, art.height);
  card.getContext("2d").drawImage(art, 0, 0);
  return blurred(card, 5).encodeSync("jpeg", 90);
}

async function tryIt(page: Page, buffer: Buffer): Promise<void> {
  const file = { name: "card.jpg", mimeType: "image/jpeg", buffer };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Use this crop" }).waitFor();
  await page.keyboard.press("w");
  await page.keyboard.press("Enter");
  await expect(front(page)).toContainText("Take again, blurred");
}

test("a page that cannot be used is taken again; from the third try it goes with a reason, which the receipt shows", async ({
  station: { page },
}) => {
  const card = await blurredCard();
  await tryIt(page, card);
  await expect(page.getByRole("alert")).toContainText("The page is blurred.");
  await expect(page.getByText(/^Missing: .*Front to be taken again/)).toBeVisible();
  await tryIt(page, card);
  await expect(useAnyway(page)).toHaveCount(0);
  await tryIt(page, card);
  await expectNoBarriers(page, "main");
  await useAnyway(page).click();
  const question = page.getByRole("dialog", { name: "Use the page as it is?" });
  await question.getByRole("button", { name: "Use this page" }).click();
  await expect(question.getByText("Choose a reason.")).toBeVisible();
  await question.getByLabel("Another reason").check();
  await question.getByLabel("Reason in your words").fill(reason);
  await expectNoBarriers(page, "[role=dialog]");
  await question.getByRole("button", { name: "Use this page" }).click();
  await doneSlot(page, "front").waitFor();

  await typeCustomer(page, { customer: "4711", document: "8821" });
  await fillInDetails(page);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Send anyway" }).click();
  await expect(page.getByText(/^Delivered \d/).last()).toBeVisible();
  const outbox = await openOutbox(page);
  await lineOf(outbox, "4711").click();
  await outbox.getByRole("button", { name: "Show receipt" }).click();
  const receipt = page.getByRole("dialog", { name: "Receipt" });
  await expect(receipt.getByText(`blurred. The operator’s reason: ${reason}`)).toBeVisible();
});
