import type { Page } from "@playwright/test";
import { expectNoBarriers } from "./fixtures/accessibility.ts";
import { typeCustomer } from "./fixtures/bench.ts";
import { ask } from "./fixtures/live.ts";
import { openSettings } from "./fixtures/panels.ts";
import { shiftClock } from "./fixtures/shift-clock.ts";
import { shoot } from "./fixtures/shots.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { mode: "live", blind: true } });

const tan = { name: "A. Tan", pin: "739154" };
const lim = { name: "B. Lim", pin: "482615" };
const passcode = "correct horse battery";
const wrongPin = "111222";
const minute = 60_000;

test("wrong PINs wait longer and longer, the tenth locks out, and a new PIN lets in again", async ({
  station: { app, page },
}) => {
  // Ten PINs, each hashed slowly.
  test.slow();
  await ask(page, "operators:add", tan);
  await ask(page, "operators:add", lim);
  await lock(page);
  await page.getByRole("radio", { name: tan.name }).click();
  for (let wrong = 1; wrong <= 3; wrong += 1) {
    await giveWrongPin(page);
    await expect(page.getByRole("alert")).toContainText(triesLeft(10 - wrong));
  }
  // The first two cost no wait.
  await expect(page.getByText(/7 tries left. Wait [1-5] s/)).toBeVisible();
  await shoot(page, "lock-wrong-pin");
  // The next six as the window asks; by its own clock each of them would have to wait.
  for (let wrong = 4; wrong <= 9; wrong += 1) {
    await shiftClock(app, 30 * minute);
    const value = { kind: "wrong-pin", triesLeft: 10 - wrong };
    expect(await answerToWrongPin(page)).toMatchObject({ value });
  }
  await shiftClock(app, 30 * minute);
  await page.reload();
  await page.getByRole("radio", { name: tan.name }).click();
  await giveWrongPin(page);
  await expect(page.getByText("Too many wrong PINs.")).toBeVisible();
  await expectNoBarriers(page, "body");
  await shoot(page, "lock-locked-out");

  await page.getByRole("radio", { name: lim.name }).click();
  await unlock(page, lim.pin);
  const settings = await openSettings(page, "Operators");
  await expect(settings.getByRole("listitem").first()).toContainText("Locked out");
  await settings.getByRole("button", { name: `New PIN for ${tan.name}…` }).click();
  const dialog = page.getByRole("dialog", { name: `New PIN for ${tan.name}` });
  await dialog.getByLabel("PIN", { exact: true }).fill("615284");
  await dialog.getByLabel("PIN again").fill("615284");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("Escape");
  await lock(page);
  await page.getByRole("radio", { name: tan.name }).click();
  await unlock(page, "615284");
  await expect(page.getByRole("button", { name: `${tan.name}: station menu` })).toBeVisible();
});

test("the passcode guards, opens, and closes with the lock", async ({ station: { page } }) => {
  await ask(page, "administrator:set-passcode", passcode);
  await ask(page, "administrator:close", undefined);
  const settings = await openSettings(page, "Connection");
  await expect(settings.getByLabel("Domain ID")).toBeDisabled();
  await settings.getByLabel("Passcode", { exact: true }).fill("not the passcode");
  await page.keyboard.press("Enter");
  await expect(settings.getByRole("alert")).toHaveText("That is not the passcode.");
  await settings.getByLabel("Passcode", { exact: true }).fill(passcode);
  await page.keyboard.press("Enter");
  await expect(settings.getByLabel("Domain ID")).toBeEnabled();
  await shoot(page, "passcode-open");

  // Over the open settings, so that nothing of the window's own has closed it.
  await page.keyboard.press("Control+l");
  await page.getByRole("button", { name: "Unlock" }).click();
  const again = await openSettings(page, "Connection");
  await expect(again.getByLabel("Domain ID")).toBeDisabled();
});

test("the station locks by itself when nobody has touched it, and together with the PC", async ({
  station: { app, page },
}) => {
  await typeCustomer(page, { customer: "4711", document: "8821" });
  await shiftClock(app, 6 * minute);
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit("resume"));
  await expect(page.getByText("Locked after 5 minutes without a touch.")).toBeVisible();
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(page.getByLabel("Customer ID")).toHaveValue("4711");

  await app.evaluate(({ powerMonitor }) => powerMonitor.emit("lock-screen"));
  await expect(page.getByText("Locked together with this PC.")).toBeVisible();
  await shoot(page, "lock-system");
});

const triesLeft = (left: number) => `${left} ${left === 1 ? "try" : "tries"} left.`;

async function lock(page: Page): Promise<void> {
  await page.getByLabel("Customer ID").waitFor();
  await page.keyboard.press("Control+l");
  await pinField(page).waitFor();
}

async function unlock(page: Page, pin: string): Promise<void> {
  await pinField(page).fill(pin);
  await page.keyboard.press("Enter");
  await page.getByLabel("Customer ID").waitFor();
}

async function giveWrongPin(page: Page): Promise<void> {
  await pinField(page).fill(wrongPin);
  await page.keyboard.press("Enter");
}

/** What main answers to a wrong PIN of the first operator. */
function answerToWrongPin(page: Page): Promise<unknown> {
  return page.evaluate(async (pin) => {
    const list = await window.branchscan.request("operators:list");
    const operatorId = list.kind === "answer" ? (list.value[0]?.id ?? "") : "";
    return window.branchscan.request("bench:unlock", { operatorId, pin });
  }, wrongPin);
}

function pinField(page: Page) {
  return page.getByLabel(/^PIN/);
}
