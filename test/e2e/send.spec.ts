import type { Page } from "@playwright/test";
import { fillInDetails, typeCustomer } from "./fixtures/bench.ts";
import { cardPhoto } from "./fixtures/bring-pictures.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { blind: true } });

const ids = { customer: "4711", document: "8821" };
const front = (page: Page) => page.locator("#front");
const send = (page: Page) => page.getByRole("button", { name: "Send", exact: true });

test("Send names what is missing, says it at each field, and puts the focus on the first", async ({
  station: { page },
}) => {
  await page.getByLabel("Customer ID").fill("4711");
  await send(page).click();
  await expect(page.getByLabel("Document ID")).toBeFocused();
  await expect(page.getByText("Fill this in.")).toHaveCount(4);
  await expect(page.getByText(/^Missing: Document ID, Front, Document type/)).toBeVisible();
});

test("An expiry before the issue stops the sending and says so at the field", async ({
  station: { page },
}) => {
  await bringFront(page);
  await typeCustomer(page, ids);
  await fillInDetails(page);
  await page.getByLabel("Expiry date", { exact: true }).fill("1.1.2019");
  await send(page).click();
  await expect(page.getByText("This is before the issue date.")).toBeVisible();
  await expect(page.getByLabel("Expiry date", { exact: true })).toBeFocused();
});

test("A letter that does not fit and a missing back ask for a word, and go on with it", async ({
  station: { page },
}) => {
  await bringFront(page);
  await typeCustomer(page, ids);
  await fillInDetails(page);
  await page.getByLabel("Document number").fill("S1234567A");
  await send(page).click();
  const question = page.getByRole("dialog", { name: "Send all the same?" });
  await expect(question).toContainText("The last letter does not fit the number.");
  await expect(question).toContainText("there is no picture of it");
  await question.getByRole("button", { name: "Go back" }).click();
  await expect(front(page)).toContainText("Done");

  await send(page).click();
  await question.getByRole("button", { name: "Send anyway" }).click();
  await expect(page.getByText(/^Delivered \d/).last()).toBeVisible();
});

test("A document that the station fails to take over stays on the bench and can be sent again", async ({
  station: { app, page },
}) => {
  await bringFront(page);
  await typeCustomer(page, ids);
  await fillInDetails(page);
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler("document:send");
    ipcMain.handle("document:send", () => ({ kind: "failed" }));
  });
  await send(page).click();
  await page.getByRole("button", { name: "Send anyway" }).click();
  await expect(page.getByRole("alert")).toContainText("It is still here, nothing is lost");
  await expect(front(page)).toContainText("Done");
  await expect(page.getByLabel("Customer ID")).toHaveValue("4711");
  await page.getByLabel("Customer ID").fill("4712");
  await expect(page.getByLabel("Customer ID")).toHaveValue("4712");
});

async function bringFront(page: Page): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(cardPhoto);
  await page.getByRole("button", { name: "Use this crop" }).click();
  await expect(front(page)).toContainText("Done");
}
