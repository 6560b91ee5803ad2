import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConnectionStep } from "../../preload/contract/connection-report.ts";
import { launchStation } from "./fixtures/launch-station.ts";
import { openSettings } from "./fixtures/panels.ts";
import { practise, sendDocument } from "./fixtures/send-document.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { blind: true }, shared: true });

test("what is saved is in force at once and after the next start", async () => {
  const userData = await mkdtemp(join(tmpdir(), "branchscan-e2e-"));
  const station = await launchStation({ userData, blind: true });
  const settings = await openSettings(station.page, "Station");
  await settings.getByLabel("Station name").fill("Orchard Branch · Counter 3");
  await expect(settings).toContainText("Unsaved changes");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings).toContainText("Saved");
  await station.page.keyboard.press("Escape");
  await expect(settings).toBeHidden();
  await expect(station.page.getByRole("banner")).toContainText("Orchard Branch · Counter 3");
  await station.close();

  const next = await launchStation({ userData, blind: true });
  await expect(next.page.getByRole("banner")).toContainText("Orchard Branch · Counter 3");
  await next.close();
  await rm(userData, { recursive: true, force: true });
});

test("problems stand at their fields, and the focus goes to the first", async ({
  station: { page, profile },
}) => {
  const settings = await openSettings(page, "Limits");
  await settings.getByLabel("Longer side (pixels)").fill("10");
  await settings.getByRole("tab", { name: "Lists" }).click();
  await settings.getByLabel("Document types: value 2").fill("Passport");
  await settings.getByRole("tab", { name: "Station" }).click();
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings).toContainText("Nothing was saved. 2 entries need a look.");
  await expect(settings.getByLabel("Document types: value 2")).toBeFocused();
  await expect(settings).toContainText("Capital letters, digits and _ only.");
  await settings.getByRole("tab", { name: "Limits" }).click();
  await expect(settings).toContainText("At least 600.");
  expect(await savedSettings(profile)).not.toMatch(/"longerSide":\s*10\b/);

  await settings.getByLabel("Longer side (pixels)").fill("1600");
  await settings.getByRole("tab", { name: "Lists" }).click();
  await settings.getByLabel("Document types: value 2").fill("PASSPORT");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings).toContainText("Saved");
  expect(JSON.parse(await savedSettings(profile))).toMatchObject({ limits: { longerSide: 1600 } });
});

async function savedSettings(profile: string): Promise<string> {
  return readFile(join(profile, "settings.json"), "utf8").catch(() => "");
}

test("a value of the tenant's own is offered on the bench", async ({ station: { page } }) => {
  const settings = await openSettings(page, "Lists");
  await settings.getByRole("button", { name: "Add an entry" }).first().click();
  await settings.getByLabel("Document types: value 5").fill("WORK_PERMIT");
  await settings.getByLabel("Document types: words 5").fill("Work permit");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings).toContainText("Saved");
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "Document type" }).click();
  await expect(page.getByRole("option", { name: "Work permit" })).toBeVisible();
});

test("unsaved changes are asked about, not lost", async ({ station: { page } }) => {
  await page.getByLabel("Document ID").focus();
  const settings = await openSettings(page, "Station");
  const name = settings.getByLabel("Station name");
  await name.fill("Counter 9");
  await page.keyboard.press("Escape");
  const question = page.getByRole("dialog", { name: "Keep your changes?" });
  await expect(question.getByRole("button", { name: "Go on editing" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(name).toHaveValue("Counter 9");
  await page.keyboard.press("Escape");
  await question.getByRole("button", { name: "Drop the changes" }).click();
  await expect(settings).toBeHidden();
  await expect(page.getByLabel("Document ID")).toBeFocused();
  await page.keyboard.press("Control+,");
  await expect(name).toHaveValue("Counter 1");
});

test("training shows its own server's address, locked and with the reason", async ({
  station: { page },
}) => {
  const settings = await openSettings(page, "Connection");
  for (const [section, field] of [
    ["Connection", "Base address"],
    ["Connection", "Domain ID"],
    ["Sign-in", "Access token"],
  ] as const) {
    await settings.getByRole("tab", { name: section }).click();
    await expect(settings.getByLabel(field)).toBeDisabled();
    await expect(settings.getByLabel(field)).toHaveAccessibleDescription(/training server is used/);
  }
  await expect(settings.getByLabel("Base address")).toHaveValue(/^http:\/\/127\.0\.0\.1:\d+/);
});

test("the connection test finds that training works", async ({ station: { page } }) => {
  const settings = await openSettings(page, "Connection");
  await settings.getByRole("button", { name: "Test connection" }).click();
  await expect(settings.getByText("Works", { exact: true })).toHaveCount(
    ConnectionStep.options.length,
  );
  await expect(settings).toContainText("Nothing stands in the way.");
});

test.describe("where documents are in memory only", () => {
  test.use({ launch: { blind: true, args: ["--password-store=basic"] } });

  test("going live is asked about, with what would be lost", async ({ station: { page } }) => {
    await page.getByLabel("Customer ID").waitFor();
    await practise(page, "No permission");
    await sendDocument(page, { customerId: "4711", documentId: "8821" });
    await expect(page.getByRole("button", { name: /^Outbox/ })).toContainText("1 held");
    const settings = await openSettings(page, "Mode");
    await settings.getByRole("button", { name: "Switch to live mode…" }).click();
    const question = page.getByRole("dialog", { name: "Switch to live mode?" });
    await expect(question).toContainText("every document goes to the real record of a customer");
    await expect(question).toContainText("One document is not delivered yet and will be lost.");
    await page.keyboard.press("Escape");
    await expect(question).toBeHidden();
    await expect(settings).toBeVisible();
  });
});

test("the colours follow the choice at once and stay after the next start", async () => {
  const userData = await mkdtemp(join(tmpdir(), "branchscan-e2e-"));
  const station = await launchStation({ userData, blind: true });
  const settings = await openSettings(station.page, "Appearance");
  const scheme = station.page.locator("html");
  await settings.getByText("Dark").click();
  await expect(scheme).toHaveAttribute("data-mantine-color-scheme", "dark");
  await settings.getByText("Light").click();
  await expect(scheme).toHaveAttribute("data-mantine-color-scheme", "light");
  await settings.getByText("Dark").click();
  await station.close();
  const next = await launchStation({ userData, blind: true });
  await next.page.getByLabel("Customer ID").waitFor();
  await expect(next.page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await next.close();
  await rm(userData, { recursive: true, force: true });
});
