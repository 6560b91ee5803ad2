import type { Locator, Page } from "@playwright/test";
import { doneSlot } from "./fixtures/bench.ts";
import { cardFilm, waitForSide } from "./fixtures/film.ts";
import { lineOf } from "./fixtures/panels.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { film: cardFilm } });

test("The whole job goes by the keyboard alone, from the customer's number to the receipt and back", async ({
  station: { page },
}) => {
  const press = (...keys: string[]) => pressAll(page, keys);
  await tabTo(page, page.getByLabel("Customer ID"));
  await page.keyboard.type("4711");
  await press("Tab");
  await page.keyboard.type("8821");
  await takeBothSides(page);

  // The back has said what the card is and its number; when it was issued is the first thing that is missing.
  await expect(dateField(page, "Issue date")).toBeFocused();
  await tabTo(page, typeField(page), "Shift+Tab");
  await press("ArrowDown");
  await page.getByRole("option", { name: "National ID" }).waitFor();
  await press("Enter");
  await expect(typeField(page)).toHaveValue("National ID");
  await tabTo(page, page.getByLabel("Document number"));
  await page.keyboard.type("S1234567A");
  await tabTo(page, dateField(page, "Issue date"));
  await page.keyboard.type("8.3.2021");
  await tabTo(page, dateField(page, "Expiry date"));
  await expect(dateField(page, "Issue date")).toHaveValue("2021-03-08");
  await page.keyboard.type("07032031");
  const notify = page.getByRole("checkbox", { name: "Notify before expiry" });
  await tabTo(page, notify);
  await expect(dateField(page, "Expiry date")).toHaveValue("2031-03-07");
  await press("Space");
  await expect(notify).not.toBeChecked();

  await press("Control+Enter");
  const question = page.getByRole("dialog", { name: "Send all the same?" });
  await expect(question).toContainText("The last letter does not fit the number.");
  await expect(question).toContainText(/S1234567A here, but the (MRZ|barcode) says S1234567D\./);
  await expect(question.getByRole("button", { name: "Go back" })).toBeFocused();
  await press("Escape");
  await expect(question).toBeHidden();
  await expect(notify).toBeFocused();
  await press("Control+Enter");
  await tabTo(page, question.getByRole("button", { name: "Send anyway" }));
  await press("Enter");
  await expect(page.getByLabel("Customer ID")).toBeFocused();
  await expect(page.getByLabel("Customer ID")).toHaveValue("");

  await readReceipt(page);
  await press("Escape", "Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByLabel("Customer ID")).toBeFocused();
});

async function takeBothSides(page: Page): Promise<void> {
  await tabTo(page, page.locator("#front"));
  for (const side of ["front", "back"] as const) {
    await waitForSide(page, side);
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Use this crop" }).waitFor();
    await page.keyboard.press("Enter");
    await doneSlot(page, side).waitFor();
  }
}

async function readReceipt(page: Page): Promise<void> {
  await page.keyboard.press("Control+b");
  const outbox = page.getByRole("dialog", { name: "Outbox" });
  await expect(lineOf(outbox, "4711")).toContainText(/Delivered \d/);
  await expect(outbox.getByRole("textbox", { name: /^Search/ })).toBeFocused();
  await pressAll(page, ["ArrowDown"]);
  await expect(lineOf(outbox, "4711")).toBeFocused();
  await pressAll(page, ["Enter"]);
  await tabTo(page, outbox.getByRole("button", { name: "Show receipt" }));
  await pressAll(page, ["Enter"]);
  const receipt = page.getByRole("dialog", { name: "Receipt" });
  await expect(receipt).toContainText("Delivered and confirmed by the server");
  await expect(receipt.getByRole("row", { name: /^Issue date/ })).toContainText("8 Mar 2021");
  await expect(receipt.getByRole("row", { name: /^Expiry date/ })).toContainText("7 Mar 2031");
  await expect(receipt.getByRole("row", { name: /^Notify before expiry/ })).toContainText("No");
  await expect(receipt).toContainText("The last letter does not fit the number.");
}

async function pressAll(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator, key = "Tab"): Promise<void> {
  await wanted.waitFor();
  const hasFocus = () => wanted.evaluate((element) => element === document.activeElement);
  for (let stop = 0; stop < 30; stop += 1) {
    if (await hasFocus()) return;
    await page.keyboard.press(key);
  }
  await expect(wanted).toBeFocused();
}

function typeField(page: Page): Locator {
  return page.getByRole("combobox", { name: "Document type" });
}

function dateField(page: Page, label: string): Locator {
  return page.getByLabel(label, { exact: true });
}
