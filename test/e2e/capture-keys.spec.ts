import type { Page } from "@playwright/test";
import { printedDetails, typeCustomer } from "./fixtures/bench.ts";
import { cardPhoto, paste } from "./fixtures/bring-pictures.ts";
import { choose } from "./fixtures/native-menu.ts";
import { expect, test } from "./fixtures/test.ts";

const front = (page: Page) => page.locator("#front");
const customer = (page: Page) => page.getByLabel("Customer ID");

test.beforeEach(async ({ station: { page }, launch: { blind } }) => {
  await expect(front(page)).toContainText(blind ? "Empty" : "Live");
});

async function openPicture(page: Page): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(cardPhoto);
}

test("Space switches the checkbox that the keyboard has reached, and takes no picture", async ({
  station: { page },
}) => {
  const notify = page.getByRole("checkbox", { name: "Notify before expiry" });
  await page.getByLabel("Expiry date", { exact: true }).focus();
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(notify).toBeFocused({ timeout: 100 });
  }).toPass();
  await expect(notify).toBeChecked();
  await page.keyboard.press("Space");
  await expect(notify).not.toBeChecked();
  await expect(front(page)).toContainText("Live");
});

test("after Space the keys of the crop work at once, and a crop that is left can be put back", async ({
  station: { page },
}) => {
  await page.keyboard.press("Space");
  await expect(front(page)).toContainText("Cropping");
  await page.keyboard.press("w");
  await page.keyboard.press("Escape");
  await expect(front(page)).toContainText("Live");
  await expect(page.getByText("The picture of the front was set aside.")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("button", { name: /^Top left corner, x 0, y 0/ })).toBeVisible();
});

test.describe("the menu", () => {
  test("works while a field has the focus, as it does after every Send", async ({
    station: { app, page },
  }) => {
    await customer(page).fill("4711");
    await choose(app, "Take picture");
    await expect(front(page)).toContainText("Cropping");
    await customer(page).focus();
    await choose(app, "Use whole picture");
    await expect(page.getByRole("button", { name: /^Top left corner, x 0, y 0/ })).toBeVisible();
    await choose(app, "Use this crop");
    await expect(front(page)).toContainText("Done");
    await expect(customer(page)).toHaveValue("4711");
  });
});

test("what the stage is busy with appears without motion where motion is unwanted", async ({
  station: { page },
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const duration = await page.evaluate(async () => {
    const seen = new Promise<string>((resolve) => {
      const watch = new MutationObserver(() => {
        const busy = document.querySelector("output[class*=busy]");
        if (!busy) return;
        watch.disconnect();
        resolve(getComputedStyle(busy).animationDuration);
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
    window.dispatchEvent(new KeyboardEvent("keydown", { key: " " }));
    return seen;
  });
  expect(duration).toBe("0s");
});

test.describe("without a camera", () => {
  test.use({ launch: { blind: true } });

  test("a crop that arrives leaves the cursor with whoever is typing", async ({
    station: { page },
  }) => {
    await customer(page).focus();
    await paste(page, { file: "files/national-id-front.png" });
    await customer(page).pressSequentially("47");
    await expect(front(page)).toContainText("Cropping");
    await page.keyboard.type("11");
    await expect(customer(page)).toHaveValue("4711");
  });

  test("a page that is being turned is sent as it has become", async ({
    station: { app, page },
  }) => {
    await typeCustomer(page, { customer: "4711", document: "8821" });
    await openPicture(page);
    await expect(front(page)).toContainText("Cropping");
    await page.keyboard.press("Enter");
    await expect(front(page)).toContainText("Done");
    await fillInPassport(page);
    await front(page).click();
    const shown = page.getByRole("img", { name: "Finished front" });
    const address = await shown.getAttribute("src");
    await expect(page.getByText("Everything is there.")).toBeVisible();
    await app.evaluate(({ ipcMain }) => {
      ipcMain.removeHandler("document:send");
      ipcMain.handle("document:send", (_event, { front: { width, height } }) => {
        Reflect.set(globalThis, "sentSize", { width, height });
        return { kind: "answer", value: { kind: "refused", reason: "closing" } };
      });
    });
    // In one breath: between the two keys the window renders, but the worker cannot have answered.
    const state = await page.evaluate(async () => {
      const keys = [
        { key: "]", ctrlKey: false },
        { key: "Enter", ctrlKey: true },
      ];
      for (const pressed of keys) {
        document.body.dispatchEvent(new KeyboardEvent("keydown", { ...pressed, bubbles: true }));
        for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
      }
      return document.getElementById("lacking")?.textContent;
    });
    expect(state).toBe("Reading the pages…");
    await expect(shown).not.toHaveAttribute("src", address ?? "");
    // The card lay on its long side.
    await expect
      .poll(() => app.evaluate(() => Reflect.get(globalThis, "sentSize")))
      .toEqual({ width: expect.any(Number), height: expect.any(Number) });
    const { width, height } = await app.evaluate(() => Reflect.get(globalThis, "sentSize"));
    expect(height).toBeGreaterThan(width);
    await expect(customer(page)).toHaveValue("4711");
  });

  test.describe("the menu", () => {
    test("presses nothing in a dialog", async ({ station: { app, page } }) => {
      await openPicture(page);
      await expect(front(page)).toContainText("Cropping");
      await choose(app, "Outbox");
      const outbox = page.getByRole("dialog", { name: "Outbox" });
      await outbox.getByRole("button").first().focus();
      for (const label of ["Use this crop", "Take picture", "Leave the crop", "Send"])
        await choose(app, label);
      await choose(app, "Keyboard shortcuts");
      await expect(page.getByRole("dialog", { name: "Shortcuts" })).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await expect(front(page)).toContainText("Cropping");
    });

    test("opens the file dialog without a key or a click in the window", async ({
      station: { app, page },
    }) => {
      // Playwright's own calls count as a touch of the window for some seconds; main's do not.
      await expect
        .poll(
          () =>
            app.evaluate(async ({ BrowserWindow }) => {
              const [window] = BrowserWindow.getAllWindows();
              const active: unknown = await window?.webContents.executeJavaScript(
                "navigator.userActivation.isActive",
              );
              return active;
            }),
          { timeout: 15_000 },
        )
        .toBe(false);
      const chooser = page.waitForEvent("filechooser");
      await choose(app, "Open file…");
      await (await chooser).setFiles(cardPhoto);
      await expect(front(page)).toContainText("Cropping");
      await page.keyboard.press("Enter");
      await expect(front(page)).toContainText("Done");
    });
  });
});

async function fillInPassport(page: Page): Promise<void> {
  const { number, issueDate, expiryDate } = await printedDetails("passport");
  await page.getByRole("combobox", { name: "Document type" }).click();
  await page.getByRole("option", { name: "Passport" }).click();
  await page.getByLabel("Document number").fill(number);
  await page.getByLabel("Issue date", { exact: true }).fill(issueDate);
  await page.getByLabel("Expiry date", { exact: true }).fill(expiryDate);
  await page.getByLabel("Expiry date", { exact: true }).blur();
}
