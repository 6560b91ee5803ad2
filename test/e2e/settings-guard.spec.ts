import type { ReadSettings } from "../../preload/contract/settings.ts";
import { expectNoBarriers } from "./fixtures/accessibility.ts";
import { answerRequest } from "./fixtures/answer-request.ts";
import { openSettings } from "./fixtures/panels.ts";
import { readSettings } from "./fixtures/read-settings.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { mode: "live", blind: true }, shared: true });

/** As main says it while the passcode has not been given. */
function closed(read: ReadSettings): ReadSettings {
  const reason = "The administrator’s passcode opens this.";
  const paths = [
    "baseAddress",
    "domainId",
    "dateFormat",
    "signIn",
    "network",
    "privacy",
    "secrets",
  ];
  return {
    ...read,
    locked: paths.map((path) => ({ path, reason })),
    administrator: { hasPasscode: true, isOpen: false },
  };
}

const opened = (read: ReadSettings): ReadSettings => ({
  ...read,
  administrator: { hasPasscode: true, isOpen: true },
});

test("the passcode opens what it guards; a wrong one says how long to wait", async ({
  station: { app, page },
}) => {
  const read = await readSettings(page);
  await answerRequest(app, "settings:read", closed(read));
  const settings = await openSettings(page, "Station");
  await expect(settings.getByLabel("Passcode", { exact: true })).toBeHidden();
  await expect(settings.getByLabel("Station name")).toBeEnabled();
  await settings.getByRole("tab", { name: "Connection" }).click();
  await expect(settings).toContainText("The administrator’s passcode opens these settings.");
  await expect(settings.getByLabel("Base address")).toBeDisabled();
  await expectNoBarriers(page, "[role=dialog]");

  const waitUntil = Date.now() + 60_000;
  await answerRequest(app, "administrator:open", { kind: "wrong", waitUntil });
  await settings.getByLabel("Passcode", { exact: true }).fill("not this one");
  await page.keyboard.press("Enter");
  await expect(settings.getByRole("alert")).toHaveText("That is not the passcode.");
  await expect(settings).toContainText(/The next try counts in \d+ seconds\./);
  await expect(settings.getByLabel("Passcode", { exact: true })).toHaveValue("");
  await expectNoBarriers(page, "[role=dialog]");
});

test("what was opened can be closed again, but not over changes", async ({
  station: { app, page },
}) => {
  const read = await readSettings(page);
  await answerRequest(app, "settings:read", closed(read));
  const settings = await openSettings(page, "Privacy");
  await answerRequest(app, "administrator:open", { kind: "open" });
  await settings.getByLabel("Passcode", { exact: true }).fill("the right passcode");
  await answerRequest(app, "settings:read", opened(read));
  await settings.getByRole("button", { name: "Open", exact: true }).click();
  await expect(settings).toContainText("Open for the administrator");
  const close = settings.getByRole("button", { name: "Close", exact: true });
  await settings.getByLabel("Lock after").fill("7");
  await expect(close).toBeDisabled();
  await settings.getByLabel("Lock after").fill("5");

  await answerRequest(app, "administrator:close", undefined);
  await answerRequest(app, "settings:read", closed(read));
  await close.click();
  await expect(settings.getByLabel("Lock after")).toBeDisabled();
});

test("what has closed meanwhile is not called saved", async ({ station: { app, page } }) => {
  const read = await readSettings(page);
  await answerRequest(app, "settings:read", opened(read));
  const settings = await openSettings(page, "Privacy");
  await settings.getByLabel("Lock after").fill("7");
  await answerRequest(app, "settings:read", closed(read));
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings).toContainText("what you changed has been locked meanwhile");
  await expect(settings.getByLabel("Lock after")).toHaveValue("7");
  await expect(settings.getByLabel("Passcode", { exact: true })).toBeVisible();
});

test("a passcode is set by typing it twice, and taken away after a question", async ({
  station: { app, page },
}) => {
  const settings = await openSettings(page, "Privacy");
  const read = await readSettings(page);
  await settings.getByRole("button", { name: "Set a passcode…" }).click();
  const dialog = page.getByRole("dialog", { name: "Set the administrator’s passcode" });
  await dialog.getByLabel("New passcode", { exact: true }).fill("too short");
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("New passcode", { exact: true })).toBeFocused();
  await dialog.getByLabel("New passcode", { exact: true }).fill("a passcode of words");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("The two are not the same.");
  await expectNoBarriers(page, "[role=dialog]");
  await dialog.getByLabel("New passcode again").fill("a passcode of words");
  await answerRequest(app, "administrator:set-passcode", true);
  await answerRequest(app, "settings:read", opened(read));
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(settings).toContainText("A passcode is set.");

  await settings.getByRole("button", { name: "Remove…" }).click();
  const question = page.getByRole("dialog", { name: "Remove the passcode?" });
  await answerRequest(app, "settings:read", read);
  await question.getByRole("button", { name: "Remove the passcode" }).click();
  await expect(settings).toContainText("No passcode is set.");
});

test("a policy that is not used says line, reason and what that means", async ({
  station: { app, page },
}) => {
  const read = await readSettings(page);
  await answerRequest(app, "settings:read", {
    ...read,
    policy: {
      kind: "refused",
      reason: "not-fitting",
      line: 12,
      problem: "limits.longerSide: at least 600.",
      keepsLastGood: true,
    },
  });
  const settings = await openSettings(page, "Station");
  await expect(settings.getByRole("alert")).toContainText("The one before stays in force.");
  await expect(settings.getByRole("alert")).toContainText("Line 12: limits.longerSide");
  await expectNoBarriers(page, "[role=dialog]");
});

test("what a policy fixes is shown locked, with the reason", async ({ station: { app, page } }) => {
  const read = await readSettings(page);
  const reason = "Fixed by your organisation.";
  await answerRequest(app, "settings:read", {
    ...read,
    policy: { kind: "in-force" },
    locked: ["signIn.flow", "privacy.lockAfterMinutes", "mode"].map((path) => ({ path, reason })),
  });
  const settings = await openSettings(page, "Sign-in");
  await expect(settings).toContainText("Some settings are fixed by your organisation.");
  await expect(settings.getByRole("radio", { name: "Client credentials" })).toBeDisabled();
  await expect(settings.getByLabel("Access token")).toBeEnabled();
  await settings.getByRole("tab", { name: "Privacy" }).click();
  await expect(settings.getByLabel("Lock after")).toHaveAccessibleDescription(/Fixed by your/);
  await settings.getByRole("tab", { name: "Mode" }).click();
  await expect(settings.getByRole("button", { name: "Switch to training mode…" })).toBeDisabled();
});
