import { expectNoBarriers } from "./fixtures/accessibility.ts";
import { breakRequest } from "./fixtures/break-request.ts";
import { lineOf, openOutbox, openSettings } from "./fixtures/panels.ts";
import { practise, sendDocument } from "./fixtures/send-document.ts";
import { shoot } from "./fixtures/shots.ts";
import { expect, test } from "./fixtures/test.ts";

// React reports what it caught on the console.
test.use({ launch: { blind: true }, shared: true, quiet: false });

test.beforeEach(async ({ station: { page } }) => {
  await page.getByLabel("Customer ID").waitFor();
});

test("a window that fails says so, loses nothing that was sent, and comes back by its one button", async ({
  station: { app, page },
}) => {
  await practise(page, "No permission");
  await sendDocument(page, { customerId: "4711", documentId: "8821" });
  await app.evaluate(({ BrowserWindow }) => {
    const nonsense = { mode: "training", connection: "nowhere" };
    BrowserWindow.getAllWindows()[0]?.webContents.send("station:changed", nonsense);
  });
  const stopped = page.getByRole("alert");
  await expect(stopped).toContainText("The window had to stop.");
  await expect(stopped).toContainText("nothing of it is lost");
  await expectNoBarriers(page, "main");
  await shoot(page, "stopped");
  await expect(page.getByRole("button")).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Reload the window" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(lineOf(await openOutbox(page), "4711")).toContainText("Held: no permission");
});

for (const name of ["station:read", "settings:read"] as const) {
  test(`a window that main does not answer to ${name} does not stay blank`, async ({
    station: { app, page },
  }) => {
    const mend = await breakRequest(app, name);
    await page.reload();
    await expect(page.getByRole("alert")).toContainText("The window had to stop.");
    await mend();
    await page.getByRole("button", { name: "Reload the window" }).click();
    await expect(page.getByLabel("Customer ID")).toBeVisible();
  });
}

test("an outbox that cannot be read says so, and is read again when asked", async ({
  station: { app, page },
}) => {
  const mend = await breakRequest(app, "outbox:list");
  await sendDocument(page, { customerId: "4721", documentId: "8821" });
  const outbox = await openOutbox(page);
  await expect(outbox.getByRole("alert")).toContainText("Its documents are safe");
  await expectNoBarriers(page, "[role=dialog]");
  await shoot(page, "outbox-not-read");
  await mend();
  await outbox.getByRole("button", { name: "Read again" }).click();
  await expect(outbox.getByRole("alert")).toBeHidden();
  await expect(lineOf(outbox, "4721")).toContainText(/Delivered \d/);
});

test("what the station cannot do to a document or show of it is said at its card", async ({
  station: { app, page },
}) => {
  await sendDocument(page, { customerId: "4731", documentId: "8821" });
  await practise(page, "No permission");
  await sendDocument(page, { customerId: "4732", documentId: "8822" });
  const outbox = await openOutbox(page);
  await breakRequest(app, "outbox:retry");
  await breakRequest(app, "outbox:discard");
  await lineOf(outbox, "4732").click();
  await outbox.getByRole("button", { name: "Try now" }).click();
  await expect(outbox.getByRole("alert")).toContainText("The document is as it was.");
  await outbox.getByRole("button", { name: "Discard…" }).click();
  const reason = outbox.getByLabel("Why is it discarded?");
  await reason.fill("Wrong customer number");
  await reason.press("Enter");
  await expect(outbox.getByRole("alert")).toContainText("The document is as it was.");
  await expect(reason).toHaveValue("Wrong customer number");

  await breakRequest(app, "outbox:receipt");
  await lineOf(outbox, "4731").click();
  await outbox.getByRole("button", { name: "Show receipt" }).click();
  await expect(page.getByRole("dialog", { name: "Receipt" }).getByRole("alert")).toContainText(
    "its receipt is kept",
  );
});

test("settings that cannot be saved keep the changes; a test that cannot be run says so", async ({
  station: { app, page },
}) => {
  const settings = await openSettings(page, "Connection");
  await breakRequest(app, "connection:test");
  await settings.getByRole("button", { name: "Test connection" }).click();
  await expect(settings.getByRole("alert")).toContainText("Nothing was sent to the server.");
  await expect(settings.getByRole("button", { name: "Test connection" })).toBeEnabled();

  await settings.getByRole("tab", { name: "Station" }).click();
  await settings.getByLabel("Station name").fill("Counter 9");
  const mend = await breakRequest(app, "settings:save");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings.getByRole("alert")).toContainText("Your changes are still here.");
  await shoot(page, "settings-not-saved");
  await mend();
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings).toContainText("Saved");
  await expect(settings.getByLabel("Station name")).toHaveValue("Counter 9");
});
