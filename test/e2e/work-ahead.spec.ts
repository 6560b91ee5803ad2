import type { Page } from "@playwright/test";
import { doneSlot } from "./fixtures/bench.ts";
import { specimen } from "./fixtures/bring-pictures.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { blind: true } });

/** Writes down what the window asks its workers for. */
function listen(): void {
  const asked: string[] = [];
  Object.assign(globalThis, { asked });
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
    if (typeof message === "object" && message !== null && "name" in message)
      asked.push(String(message.name));
    Reflect.apply(post, this, [message, ...rest]);
  };
}

const timesAsked = (page: Page, name: string) =>
  page.evaluate(
    (wanted) => Reflect.get(globalThis, "asked").filter((one: string) => one === wanted).length,
    name,
  );

test("a page is made and read while its crop is looked at, and not again when it is used", async ({
  station: { page },
}) => {
  await page.addInitScript(listen);
  await page.reload();
  await page.locator("input[type=file]").setInputFiles(specimen("photos/passport-page-office.jpg"));
  await page.getByRole("button", { name: "Use this crop" }).waitFor();
  await expect.poll(() => timesAsked(page, "finishAhead")).toBe(1);
  await expect.poll(() => timesAsked(page, "readMrz")).toBe(1);
  await page.keyboard.press("Enter");
  await doneSlot(page, "front").waitFor();
  await expect(page.getByLabel("Document number")).toHaveValue("U04812957");
  expect(await timesAsked(page, "readMrz")).toBe(1);
});

test("a page whose corners are moved is made ahead anew, and read when it is used", async ({
  station: { page },
}) => {
  await page.addInitScript(listen);
  await page.reload();
  await page.locator("input[type=file]").setInputFiles(specimen("photos/passport-page-office.jpg"));
  await page.getByRole("button", { name: "Use this crop" }).waitFor();
  await expect.poll(() => timesAsked(page, "readMrz")).toBe(1);
  await page.getByRole("button", { name: "Top left corner" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => timesAsked(page, "finishAhead")).toBe(2);
  await page.keyboard.press("Enter");
  await doneSlot(page, "front").waitFor();
  await expect(page.getByLabel("Document number")).toHaveValue("U04812957");
  expect(await timesAsked(page, "readMrz")).toBe(2);
});
