import type { Page } from "@playwright/test";
import { typeCustomer } from "./fixtures/bench.ts";
import { bringPage } from "./fixtures/bring-page.ts";
import { shootAll } from "./fixtures/shots.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { blind: true } });

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

test.describe("Send that is pressed while the pages are being read", () => {
  test.beforeEach(async ({ station: { page } }) => {
    await page.addInitScript(holdReading);
    await page.reload();
    await typeCustomer(page, { customer: "4711", document: "8821" });
  });

  test("waits for them, and asks about what the document says otherwise", async ({
    station: { page },
  }) => {
    await typeDetails(page, "NM4471903");
    await sendUnread(page);
    await letRead(page);
    const question = page.getByRole("dialog", { name: "Send all the same?" });
    await expect(question).toContainText("but the barcode says NM4471902");
  });

  test("sends nothing that nobody has seen: the next press does", async ({ station: { page } }) => {
    await sendUnread(page);
    await letRead(page);
    await expect(page.getByLabel("Document number")).toHaveValue("NM4471902");
    await expect(page.getByText("Not sent yet. Look at what was read")).toBeVisible();
    await shootAll(page, "send-unread");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(/^Delivered \d/).last()).toBeVisible();
  });

  test("is over as soon as something else is done, and nothing goes to the next customer", async ({
    station: { page },
  }) => {
    await typeDetails(page, "NM4471902");
    await sendUnread(page);
    await page.getByLabel("Customer ID").fill("4712");
    await expect(page.getByText("Reading the pages…")).toHaveCount(0);
    await letRead(page);
    await expect(page.getByText(/^On the document: QUENNELL/)).toBeVisible();
    await expect(page.getByText("Not sent yet.")).toBeVisible();
    await page.keyboard.press("Control+b");
    await expect(page.getByRole("dialog", { name: "Outbox" })).toBeVisible();
    await expect(page.getByRole("button", { name: /8821/ })).toHaveCount(0);
  });
});

async function typeDetails(page: Page, number: string): Promise<void> {
  await page.getByRole("combobox", { name: "Document type" }).click();
  await page.getByRole("option", { name: "Driving licence" }).click();
  await page.getByLabel("Document number").fill(number);
  await page.getByLabel("Issue date", { exact: true }).fill("2023-06-02");
  await page.getByLabel("Expiry date", { exact: true }).fill("2033-06-01");
}

async function sendUnread(page: Page): Promise<void> {
  await bringPage(page, "front", "photos/driving-licence-front-daylight.jpg");
  await bringPage(page, "back", "photos/driving-licence-back-daylight.jpg");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Reading the pages…")).toBeVisible();
}

async function letRead(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event("let-read")));
}
