import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { openSettings } from "./fixtures/panels.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { mode: "live" } });
const token = "eyJhbGciOiJub25lIn0.TOKEN-OF-A-TEST.c2lnbmF0dXJl";

test("a token goes in and never comes back", async ({ station: { page, profile } }) => {
  const settings = await openSettings(page, "Connection");
  const field = settings.getByLabel("Access token");
  await expect(field).toHaveAttribute("type", "password");
  await field.fill("too short");
  await settings.getByRole("button", { name: "Store" }).click();
  await expect(settings).toContainText("This does not look like an access token.");

  await field.fill(token);
  await settings.getByRole("button", { name: "Store" }).click();
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

  await settings.getByRole("button", { name: "Remove" }).click();
  await expect(settings).toContainText("No token is stored.");
});

test("without a key store it is said that the token is forgotten on closing", async ({
  station: { page },
}) => {
  const { value } = (await page.evaluate(() => window.branchscan.request("station:read"))) as {
    value: { keyStore: boolean };
  };
  test.skip(value.keyStore, "This PC has a key store.");
  const settings = await openSettings(page, "Connection");
  await expect(settings).toContainText("This PC has no key store.");
});

test("the connection test explains the first thing that does not work", async ({
  station: { page },
}) => {
  const settings = await openSettings(page, "Connection");
  await settings.getByRole("button", { name: "Test connection" }).click();
  await expect(settings.getByText("Does not work")).toHaveCount(1);
  await expect(settings.getByText("Not checked")).toHaveCount(5);
  await expect(settings).toContainText(
    "The address, the domain ID or the access token is missing.",
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
