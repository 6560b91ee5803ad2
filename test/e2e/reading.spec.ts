import type { Page } from "@playwright/test";
import { expectNoBarriersInLightOrDark } from "./fixtures/accessibility.ts";
import { doneSlot, printedDetails, typeCustomer } from "./fixtures/bench.ts";
import { bringPage } from "./fixtures/bring-page.ts";
import { shootAll } from "./fixtures/shots.ts";
import { expect, test } from "./fixtures/test.ts";

// What is read here comes as files.
test.use({ launch: { blind: true }, shared: true });

const holder = /On the document: QUENNELL, ILSE MARGUERITE, born 5 Sept? 1994/;
const number = (page: Page) => page.getByLabel("Document number");
const type = (page: Page) => page.getByRole("combobox", { name: "Document type" });
const date = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** As a barcode reader types a code and Enter, much quicker than a person: each key goes where the focus is. */
async function scan(page: Page, code: string): Promise<void> {
  await page.evaluate(
    (all) => {
      const begun = performance.now();
      for (const [count, key] of all.entries()) {
        const at = document.activeElement ?? document.body;
        const init = { key, code: `Key ${key}`, bubbles: true, cancelable: true };
        const press = new KeyboardEvent("keydown", init);
        // Real keys carry the time of the keyboard, however long the window takes over each.
        Object.defineProperty(press, "timeStamp", { value: begun + 5 * count });
        const isHeard = at.dispatchEvent(press);
        // What nobody has taken is typed into the field, as the browser does for real keys.
        if (isHeard && key.length === 1 && at instanceof HTMLInputElement)
          document.execCommand("insertText", false, key);
        at.dispatchEvent(new KeyboardEvent("keyup", init));
      }
    },
    [...Array.from(code), "Enter"],
  );
}

test("a driving licence fills the form by its barcode, and Send needs no typing but the customer", async ({
  station: { page },
}) => {
  const printed = await printedDetails("driving-licence");
  await bringPage(page, "front", "photos/driving-licence-front-daylight.jpg");
  await bringPage(page, "back", "photos/driving-licence-back-office.jpg");
  await expect(number(page)).toHaveValue(printed.number);
  await expect(type(page)).toHaveValue("Driving licence");
  await expect(date(page, "Issue date")).toHaveValue(printed.issueDate);
  await expect(date(page, "Expiry date")).toHaveValue(printed.expiryDate);
  for (const field of [type(page), number(page), date(page, "Issue date")])
    await expect(field).toHaveAccessibleDescription("From: Barcode");
  await expect(page.getByText(holder)).toBeVisible();
  await expect(page.getByLabel("Customer ID")).toBeFocused();
  await expectNoBarriersInLightOrDark(page, "main");
  await shootAll(page, "reading-filled");

  await page.keyboard.type("4711");
  await page.keyboard.press("Tab");
  await page.keyboard.type("8821");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/^Delivered \d/).last()).toBeVisible();
  // Shown once beside the customer, and gone with the document.
  await expect(page.getByText(/QUENNELL/)).toHaveCount(0);
  await expect(page.getByLabel("Customer ID")).toHaveValue("");
});

test("an identity card's front says when it was issued once the zone on its back bears that out", async ({
  station: { page },
}) => {
  const printed = await printedDetails("national-id");
  await bringPage(page, "front", "photos/national-id-front-office.jpg");
  await expect(page.getByRole("button", { name: /^Back/ })).toHaveAttribute("aria-current", "true");
  await expect(date(page, "Issue date")).toHaveValue("");
  await bringPage(page, "back", "photos/national-id-back-office.jpg");
  await expect(number(page)).toHaveValue(printed.number);
  await expect(date(page, "Expiry date")).toHaveValue(printed.expiryDate);
  await expect(date(page, "Expiry date")).toHaveAccessibleDescription("From: MRZ");
  await expect(date(page, "Issue date")).toHaveValue(printed.issueDate);
  await expect(date(page, "Issue date")).toHaveAccessibleDescription("From: Printed");
  await date(page, "Issue date").fill("2021-03-09");
  await date(page, "Issue date").blur();
  await expect(page.getByText(/^Issue date is .* here, but the printed page says /)).toBeVisible();
  await shootAll(page, "reading-card");
});

test("what was typed stays, a contradiction shows both and asks once more on Send", async ({
  station: { page },
}) => {
  await typeCustomer(page, { customer: "4711", document: "8821" });
  await number(page).fill("NM4471903");
  await bringPage(page, "front", "photos/driving-licence-front-daylight.jpg");
  await bringPage(page, "back", "photos/driving-licence-back-daylight.jpg");
  const sentence = "Document number is NM4471903 here, but the barcode says NM4471902.";
  await expect(page.getByText(sentence)).toBeVisible();
  await expect(number(page)).toHaveValue("NM4471903");
  await expect(number(page)).toHaveAccessibleDescription("From: Typed");
  await expectNoBarriersInLightOrDark(page, "main");
  await shootAll(page, "reading-contradiction");

  await page.keyboard.press("Control+Enter");
  const question = page.getByRole("dialog", { name: "Send all the same?" });
  await expect(question).toContainText(sentence);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Use what was read" }).click();
  await expect(number(page)).toHaveValue("NM4471902");
  await expect(page.getByText(sentence)).toHaveCount(0);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/^Delivered \d/).last()).toBeVisible();
});

test("the back in the front's place is noticed and moved over, and a page takes along what it said", async ({
  station: { page },
}) => {
  await bringPage(page, "front", "photos/driving-licence-back-office.jpg");
  const notice = page.getByRole("alert").filter({ hasText: "shows the back of the document" });
  await expect(notice).toBeVisible();
  await expectNoBarriersInLightOrDark(page, "main");
  await shootAll(page, "reading-wrong-side");
  await notice.getByRole("button", { name: "Move to Back" }).click();
  await expect(doneSlot(page, "back")).toBeVisible();
  await expect(doneSlot(page, "front")).toHaveCount(0);
  await expect(notice).toHaveCount(0);
  await expect(number(page)).toHaveValue("NM4471902");

  await page.locator("#back").click();
  await page.getByRole("button", { name: "Retake" }).click();
  await expect(number(page)).toHaveValue("");
  await expect(page.getByText(holder)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(number(page)).toHaveValue("NM4471902");
});

test.describe("where nobody has a PIN yet", () => {
  test.use({ launch: { mode: "live", blind: true } });

  test("the lock takes the holder's name away, and leaves what was read of the document", async ({
    station: { page },
  }) => {
    await bringPage(page, "back", "photos/driving-licence-back-office.jpg");
    await expect(page.getByText(holder)).toBeVisible();
    await page.keyboard.press("Control+l");
    await page.getByRole("button", { name: "Unlock" }).click();
    await expect(number(page)).toHaveValue("NM4471902");
    await expect(number(page)).toHaveAccessibleDescription("From: Barcode");
    await expect(page.getByText(holder)).toHaveCount(0);
  });
});

test("a barcode reader's number lands in Customer ID as a whole, wherever the focus is, and presses no shortcut", async ({
  station: { page },
}) => {
  const customer = page.getByLabel("Customer ID");
  await page.locator("#front").focus();
  await scan(page, "]C14711002");
  await expect(customer).toHaveValue("4711002");
  await expect(page.getByLabel("Document ID")).toBeFocused();

  await page.locator("#front").focus();
  await scan(page, "4711999");
  await expect(page.getByText(/Customer ID holds a number already/)).toBeVisible();
  await expect(customer).toHaveValue("4711002");

  // Within the field a second scan takes the place of the first.
  await customer.focus();
  await page.keyboard.press("End");
  await scan(page, "4711999");
  await expect(customer).toHaveValue("4711999");
  await expect(page.getByLabel("Document ID")).toBeFocused();

  // A key alone is still a shortcut.
  await page.locator("#front").focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: /shortcuts/i })).toBeVisible();
});
