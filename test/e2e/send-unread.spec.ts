import type { Page } from "@playwright/test";
import { typeCustomer } from "./fixtures/bench.ts";
import { openSide } from "./fixtures/open-side.ts";
import { expect, test } from "./fixtures/test.ts";

/** Holds back what the window asks the worker to read, until the test lets it. */
function holdReading(): void {
  const post = Worker.prototype.postMessage;
  const held: (() => void)[] = [];
  addEventListener("let-read", () => {
    Worker.prototype.postMessage = post;
    for (const go of held) go();
  });
  Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
    const isReading = JSON.stringify(message).includes('"readMrz"');
    if (isReading) held.push(() => Reflect.apply(post, this, [message, ...rest]));
    else Reflect.apply(post, this, [message, ...rest]);
  };
}

async function sendUnread(page: Page): Promise<void> {
  await openSide(page, "front", "photos/driving-licence-front-daylight.jpg");
  await openSide(page, "back", "photos/driving-licence-back-daylight.jpg");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Reading the pages…")).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event("let-read")));
}

test.describe("Send that is pressed while the pages are being read", () => {
  test.beforeEach(async ({ station: { page } }) => {
    await page.addInitScript(holdReading);
    await page.reload();
    await typeCustomer(page, { customer: "4711", document: "8821" });
  });

  test("waits for them, and asks about what the document says otherwise", async ({
    station: { page },
  }) => {
    await page.getByRole("combobox", { name: "Document type" }).click();
    await page.getByRole("option", { name: "Driving licence" }).click();
    await page.getByLabel("Document number").fill("NM4471903");
    await page.getByLabel("Issue date", { exact: true }).fill("2023-06-02");
    await page.getByLabel("Expiry date", { exact: true }).fill("2033-06-01");
    await sendUnread(page);
    const question = page.getByRole("dialog", { name: "Send all the same?" });
    await expect(question).toContainText("but the barcode says NM4471902");
  });

  test("sends nothing that nobody has seen: the next press does", async ({ station: { page } }) => {
    await sendUnread(page);
    await expect(page.getByLabel("Document number")).toHaveValue("NM4471902");
    await expect(page.getByText("Everything is there.")).toBeVisible();
    await expect(page.getByText("Reading the pages…")).toHaveCount(0);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(/^Delivered \d/).last()).toBeVisible();
  });
});
