import { chmod as changeMode, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectNoBarriers } from "./fixtures/accessibility.ts";
import { launchStation, type RunningStation } from "./fixtures/launch-station.ts";
import { openSettings } from "./fixtures/panels.ts";
import { shoot } from "./fixtures/shots.ts";
import { expect, test as base } from "./fixtures/test.ts";

interface Managed {
  station: RunningStation;
  /** Writes the policy as an administrator does. */
  write: (text: string) => Promise<void>;
  chmod: (mode: number) => Promise<void>;
}

const policy = {
  contact: "Service desk, extension 4040",
  kiosk: true,
  domainId: "6603",
  privacy: { lockAfterMinutes: 3 },
};

const test = base.extend<{ managed: Managed }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  managed: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "branchscan-managed-"));
    const file = join(folder, "policy.json");
    const write = (text: string) => writeFile(file, text, { mode: 0o644 });
    await write(JSON.stringify(policy));
    const station = await launchStation({ mode: "live", blind: true, args: [`--policy=${file}`] });
    await use({ station, write, chmod: (mode) => changeMode(file, mode) });
    await station.close();
    await rm(folder, { recursive: true });
  },
});

test("what a policy fixes is shown locked with its reason, and saving does not change it", async ({
  managed: { station },
}) => {
  const { page } = station;
  const settings = await openSettings(page, "Connection");
  await expect(settings.getByLabel("Domain ID")).toBeDisabled();
  await expect(settings.getByLabel("Domain ID")).toHaveValue("6603");
  await expect(settings).toContainText("Fixed by your organisation. Service desk, extension 4040");
  await expect(settings.getByLabel("Base address")).toBeEnabled();
  await expectNoBarriers(page, "[role=dialog]");
  await shoot(page, "policy-locks");
  await settings.getByRole("tab", { name: "Privacy" }).click();
  await expect(settings.getByLabel("Lock after")).toBeDisabled();
  await expect(settings.getByLabel("Lock after")).toHaveValue("3");

  const saved = await page.evaluate(async () => {
    const read = await window.branchscan.request("settings:read");
    if (read.kind !== "answer") return null;
    const input = { ...read.value.settings, domainId: "1", stationName: "Orchard 3" };
    await window.branchscan.request("settings:save", input);
    return window.branchscan.request("settings:read");
  });
  expect(saved).toMatchObject({
    value: { settings: { domainId: "6603", stationName: "Orchard 3" } },
  });
});

test("a policy that changes is in force without a restart; of one that is not used the last good one stays in force", async ({
  managed: { station, write, chmod },
}) => {
  const { page } = station;
  const settings = page.getByRole("dialog", { name: "Settings" });
  await page.getByLabel("Customer ID").waitFor();

  await test.step("a window that a policy made a kiosk has no menu bar", async () => {
    const isVisible = await station.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.isMenuBarVisible(),
    );
    expect(isVisible).toBe(false);
  });

  await test.step("a policy that changes is in force without a restart", async () => {
    await write(JSON.stringify({ ...policy, stationName: "Raffles 7" }));
    await expect(page.getByText("Raffles 7")).toBeVisible();
  });

  await test.step("a policy with a mistake is refused with its line", async () => {
    await write('{\n  "domainId": "6603",\n  "domainld": "6604"\n}');
    await expect(
      page.getByText(/policy file has an entry that does not fit \(line 3\)/),
    ).toBeVisible();
    await openSettings(page, "Connection");
    await expect(settings).toContainText(
      "Line 3: There is no setting of this name. Is “domainId” meant?",
    );
    await expect(settings.getByLabel("Domain ID")).toHaveValue("6603");
    await expect(settings.getByLabel("Domain ID")).toBeDisabled();
    await page.keyboard.press("Escape");
    await expect(settings).toBeHidden();
  });

  await test.step("a policy that ordinary users could write is not believed", async () => {
    await chmod(0o666);
    await write(JSON.stringify({ ...policy, domainId: "1" }));
    await expect(page.getByText(/policy file can be changed by anybody who uses it/)).toBeVisible();
    await shoot(page, "policy-not-protected");
    await openSettings(page, "Connection");
    await expect(settings.getByLabel("Domain ID")).toHaveValue("6603");
  });
});
