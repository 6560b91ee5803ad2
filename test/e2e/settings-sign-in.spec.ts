import type { Locator } from "@playwright/test";
import { expectNoBarriers } from "./fixtures/accessibility.ts";
import { answerRequest } from "./fixtures/answer-request.ts";
import { openSettings } from "./fixtures/panels.ts";
import { readSettings } from "./fixtures/read-settings.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { mode: "live", blind: true }, shared: true });

test("each way to sign in shows its own fields only, without a barrier", async ({
  station: { page },
}) => {
  const settings = await openSettings(page, "Sign-in");
  await expect(shownFields(settings)).resolves.toEqual(["Access token"]);

  await settings.getByRole("radio", { name: "Client credentials" }).click();
  await expect(shownFields(settings)).resolves.toEqual([
    "Authorization server",
    "Client ID",
    "Client secret",
    "Scope",
  ]);
  await expectNoBarriers(page, "[role=dialog]");
  await settings.getByText("Artemis’ own JSON form").click();
  await expect(shownFields(settings)).resolves.toEqual(["Client ID", "Client secret"]);

  await settings.getByRole("radio", { name: "Operator sign-in" }).click();
  await expect(shownFields(settings)).resolves.toEqual(["Issuer", "Client ID", "Scope"]);
  await expect(settings).toContainText("http://127.0.0.1/callback");
  await settings.getByText("By hand", { exact: true }).first().click();
  await expect(shownFields(settings)).resolves.toEqual([
    "Issuer",
    "Authorization address",
    "Token address",
    "Revocation address",
    "Client ID",
    "Scope",
  ]);
  await expectNoBarriers(page, "[role=dialog]");
});

async function shownFields(settings: Locator): Promise<string[]> {
  return settings
    .getByRole("tabpanel")
    .locator("input:not([type=radio])")
    .evaluateAll((inputs) =>
      inputs.flatMap((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? []),
    );
}

test("the arrows go from one way to sign in to the next", async ({ station: { page } }) => {
  const settings = await openSettings(page, "Sign-in");
  await settings.getByRole("radio", { name: "Pasted token" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(settings.getByRole("radio", { name: "Client credentials" })).toBeChecked();
  await expect(settings.getByRole("radio", { name: "Client credentials" })).toBeFocused();
});

test("what a way to sign in needs is saved with it, and its secret goes in and never comes back", async ({
  station: { page },
}) => {
  const settings = await openSettings(page, "Sign-in");
  await settings.getByRole("radio", { name: "Client credentials" }).click();
  await settings.getByLabel("Client ID").fill("two words");
  await settings.getByLabel("Client secret").fill("SECRET-OF-A-TEST");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings.getByLabel("Client ID")).toBeFocused();
  await expect(settings).toContainText("Visible ASCII, without blanks.");
  await expect(settings.getByLabel("Client secret")).toHaveValue("SECRET-OF-A-TEST");

  await settings.getByLabel("Client ID").fill("orchard-branch-3");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings.getByText("Saved", { exact: true })).toBeVisible();
  await expect(settings.getByLabel("Client secret")).toHaveValue("");
  const read = await readSettings(page);
  expect(read.settings.signIn).toMatchObject({
    flow: "client-credentials",
    clientCredentials: { clientId: "orchard-branch-3" },
  });
  expect(JSON.stringify(read)).not.toContain("SECRET-OF-A-TEST");
});

test("a secret that main does not take is said, with what is saved all the same", async ({
  station: { app, page },
}) => {
  const settings = await openSettings(page, "Sign-in");
  await settings.getByLabel("Access token").fill("eyJhbGciOiJub25lIn0.a.b");
  await answerRequest(app, "secret:store", { kind: "refused" });
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings).toContainText("The settings are saved, but not every secret was taken.");
  await expect(settings.getByLabel("Access token")).toHaveAccessibleDescription(/not taken/);
  await expect(settings.getByLabel("Access token")).toBeFocused();
});

test("removing all secrets is asked about once, and Escape keeps them and the settings open", async ({
  station: { app, page },
}) => {
  const settings = await openSettings(page, "Sign-in");
  const remove = settings.getByRole("button", { name: "Remove this station’s secrets…" });
  const question = page.getByRole("dialog", { name: "Remove this station’s secrets?" });
  await remove.click();
  await expect(question).toContainText("The settings stay.");
  await expect(question.getByRole("button", { name: "Keep them" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(settings).toBeVisible();
  await expect(remove).toBeFocused();

  await answerRequest(app, "secrets:forget-all", true);
  await remove.click();
  await question.getByRole("button", { name: "Remove the secrets" }).click();
  await expect(question).toBeHidden();
  await expect(settings).toContainText("The secrets are removed.");
});

test("a certificate's file that does not fit is said where another can be chosen", async ({
  station: { app, page },
}) => {
  const settings = await openSettings(page, "Network");
  await settings.getByRole("button", { name: "Choose a file…" }).click();
  const dialog = page.getByRole("dialog", { name: "Choose a client certificate" });
  await answerRequest(app, "certificate:choose", { kind: "refused", reason: "wrong-passphrase" });
  await dialog.getByLabel("Passphrase of the file").fill("not this one");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("The passphrase does not open this file.");
  await expectNoBarriers(page, "[role=dialog]");
  await answerRequest(app, "certificate:choose", { kind: "refused", reason: "no-key" });
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("The private key is missing in this file.");

  const certificate = {
    kind: "kept",
    where: "key-store",
    subject: "CN=orchard-branch-3",
    expiresAt: Date.UTC(2031, 4, 3),
  } as const;
  await answerRequest(app, "settings:read", { ...(await readSettings(page)), certificate });
  await answerRequest(app, "certificate:choose", { kind: "kept", certificate });
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(settings).toContainText("CN=orchard-branch-3");
  await expect(settings).toContainText("Valid until 3 May 2031");
});
