import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ConnectionStep } from "../../preload/contract/connection-report.ts";
import { leaksInFolder } from "./fixtures/find-leaks.ts";
import { ask } from "./fixtures/live.ts";
import { openSettings } from "./fixtures/panels.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { mode: "live", blind: true }, shared: true });
const token = "eyJhbGciOiJub25lIn0.TOKEN-OF-A-TEST.c2lnbmF0dXJl";

test("a token goes in and never comes back", async ({ station: { page, profile } }) => {
  const settings = await openSettings(page, "Sign-in");
  const field = settings.getByLabel("Access token");
  await expect(field).toHaveAttribute("type", "password");
  await field.fill("too short");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings).toContainText("This does not look like an access token.");
  await expect(field).toBeFocused();

  await field.fill(token);
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings).toContainText(/A token is (stored in this PC’s key store|held in memory)/);
  await expect(field).toHaveValue("");
  const answers = await page.evaluate(async () =>
    JSON.stringify([
      await window.branchscan.request("settings:read"),
      await window.branchscan.request("station:read"),
      await window.branchscan.request("connection:test"),
      document.documentElement.outerHTML,
      JSON.stringify(localStorage),
    ]),
  );
  expect(answers).not.toContain("TOKEN-OF-A-TEST");
  for (const file of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const bytes = await readFile(join(file.parentPath, file.name));
    expect(bytes.includes("TOKEN-OF-A-TEST"), file.name).toBe(false);
  }

  await settings.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(settings).toContainText("No token is stored.");
});

test("a token that was pasted and not saved is asked about, not lost", async ({
  station: { page },
}) => {
  const settings = await openSettings(page, "Sign-in");
  await settings.getByLabel("Access token").fill(token);
  await expect(settings).toContainText("Unsaved changes");
  await page.keyboard.press("Escape");
  const question = page.getByRole("dialog", { name: "Keep your changes?" });
  await question.getByRole("button", { name: "Go on editing" }).click();
  await expect(settings.getByLabel("Access token")).toHaveValue(token);
  await page.keyboard.press("Escape");
  await question.getByRole("button", { name: "Drop the changes" }).click();
  await page.keyboard.press("Control+,");
  await expect(settings.getByLabel("Access token")).toHaveValue("");
  await expect(settings).toContainText("No token is stored.");
});

test.describe("without a key store", () => {
  // What Chromium falls back on where a Linux PC has none: no protection, so it does not count as one.
  test.use({ launch: { mode: "live", blind: true, args: ["--password-store=basic"] } });

  test("it is said that the token is forgotten on closing, and nothing is written", async ({
    station: { page, profile },
  }) => {
    const settings = await openSettings(page, "Sign-in");
    await expect(settings).toContainText("This PC has no key store.");
    await page.evaluate(() =>
      window.branchscan.request("secret:store", {
        name: "access-token",
        value: "a-token-for-this-test",
      }),
    );
    const secrets = {
      "client secret": "client-secret-of-this-test",
      "proxy password": "proxy-password-of-this-test",
      passcode: "passcode of this test",
      PIN: "739154",
    };
    await ask(page, "operators:add", { name: "Tan", pin: secrets.PIN });
    await ask(page, "secret:store", { name: "client-secret", value: secrets["client secret"] });
    await ask(page, "secret:store", { name: "proxy-password", value: secrets["proxy password"] });
    await ask(page, "administrator:set-passcode", secrets.passcode);
    expect(await readdir(profile)).not.toContain("vault.json");
    expect(await leaksInFolder(profile, secrets)).toEqual([]);
  });
});

test("the connection test explains the first thing that does not work", async ({
  station: { page },
}) => {
  const settings = await openSettings(page, "Connection");
  await settings.getByRole("button", { name: "Test connection" }).click();
  await expect(settings.getByText("Does not work")).toHaveCount(1);
  await expect(settings.getByText("Not checked")).toHaveCount(ConnectionStep.options.length - 1);
  await expect(settings).toContainText(
    "The address or the domain ID is missing, or a certificate file cannot be used.",
  );
  await settings.getByRole("button", { name: "Technical detail" }).click();
  await expect(settings).toContainText("settings: fails. There is no domain id.");
});

test("nothing is tested or switched before changes are saved", async ({ station: { page } }) => {
  const settings = await openSettings(page, "Connection");
  await settings.getByLabel("Domain ID").fill("6603");
  await expect(settings.getByRole("button", { name: "Test connection" })).toBeDisabled();
  await expect(settings).toContainText("Save the changes first");
  await settings.getByRole("tab", { name: "Mode" }).click();
  await expect(settings.getByRole("button", { name: "Switch to training mode…" })).toBeDisabled();
});
