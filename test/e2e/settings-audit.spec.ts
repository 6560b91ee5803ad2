import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectNoBarriers } from "./fixtures/accessibility.ts";
import { ask } from "./fixtures/live.ts";
import { lineOf, openOutbox, openSettings } from "./fixtures/panels.ts";
import { answerSaveDialog } from "./fixtures/save-dialog.ts";
import { sendDocument } from "./fixtures/send-document.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { blind: true } });

let folder = "";
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "branchscan-audit-"));
});
test.afterEach(() => rm(folder, { recursive: true }));

test("what was done stands in the audit, and the export has it line by line", async ({
  station: { app, page },
}) => {
  await page.getByLabel("Customer ID").waitFor();
  await sendDocument(page, { customerId: "4711", documentId: "8821", number: "S1234567D" });
  const outbox = await openOutbox(page);
  await expect(lineOf(outbox, "4711")).toContainText("Delivered");
  await page.keyboard.press("Escape");
  await outbox.waitFor({ state: "hidden" });
  const settings = await openSettings(page, "Audit");
  await settings.getByRole("button", { name: "Verify" }).click();
  await expect(settings).toContainText(/The audit is whole: \d+ entries\./);
  await expectNoBarriers(page, "[role=dialog]");

  const file = join(folder, "audit.jsonl");
  await answerSaveDialog(app, file);
  await settings.getByRole("button", { name: "Export…" }).click();
  await expect(settings).toContainText(/Exported: \d+ entries\./);
  const text = await readFile(file, "utf8");
  const lines = text.trimEnd().split("\n");
  expect(lines.slice(0, -1).map((line) => JSON.parse(line).event)).toEqual([
    "station-started",
    "document-accepted",
    "document-sending",
    "document-delivered",
    "pages-destroyed",
    "audit-verified",
  ]);
  expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ summary: { entries: 6 } });
  expect(text).not.toContain("S1234567D");
  expect(text).toContain('"name":"Trainee"');
});

test("a document that was accepted is in the audit before the window is told", async ({
  station: { page, profile },
}) => {
  await page.getByLabel("Customer ID").waitFor();
  await sendDocument(page, { customerId: "4711", documentId: "8821" });
  const log = await readFile(join(profile, "audit", "audit-000001.jsonl"), "utf8");
  expect(log).toContain('"event":"document-accepted"');
});

test("the first entry that somebody changed is named, and it can be exported as it is", async ({
  station: { app, page, profile },
}) => {
  const settings = await openSettings(page, "Audit");
  await settings.getByRole("button", { name: "Verify" }).click();
  await expect(settings).toContainText("The audit is whole: 1 entry.");
  const file = join(profile, "audit", "audit-000001.jsonl");
  const log = await readFile(file, "utf8");
  await writeFile(file, log.replace('"mode":"training"', '"mode":"live"'));
  await settings.getByRole("button", { name: "Verify" }).click();
  await expect(settings).toContainText("The audit is broken at entry 1.");
  await expect(settings).toContainText("The entry was changed after it was written");
  await expect(settings).toContainText("audit-000001.jsonl, line 1.");
  await expectNoBarriers(page, "[role=dialog]");
  await answerSaveDialog(app, join(folder, "audit.jsonl"));
  await settings.getByRole("button", { name: "Export…" }).click();
  await expect(settings).toContainText("Exported as it is");
});

test.describe("in live mode", () => {
  test.use({ launch: { mode: "live", blind: true } });

  test("the passcode guards verifying and exporting", async ({ station: { page } }) => {
    await page.getByLabel("Customer ID").waitFor();
    await ask(page, "administrator:set-passcode", "correct-horse-battery");
    await ask(page, "administrator:close", undefined);
    const settings = await openSettings(page, "Audit");
    await expect(settings.getByRole("button", { name: "Verify" })).toBeDisabled();
    await expect(settings.getByRole("button", { name: "Export…" })).toBeDisabled();
    const reply = await page.evaluate(() => window.branchscan.request("audit:export"));
    expect(reply).toEqual({ kind: "answer", value: { kind: "refused" } });
    await settings.getByLabel("Passcode", { exact: true }).fill("correct-horse-battery");
    await page.keyboard.press("Enter");
    await settings.getByRole("button", { name: "Verify" }).click();
    await expect(settings).toContainText("The audit is whole");
  });
});
