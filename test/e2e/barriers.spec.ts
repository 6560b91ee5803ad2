import { expectNoBarriersInLightOrDark } from "./fixtures/accessibility.ts";
import { lineOf, openOutbox, openSettings } from "./fixtures/panels.ts";
import { practise, sendDocument } from "./fixtures/send-document.ts";
import { expect, test } from "./fixtures/test.ts";

const sections = [
  "Station",
  "Connection",
  "Sign-in",
  "Network",
  "Operators",
  "Privacy",
  "Audit",
  "Lists",
  "Limits",
  "Appearance",
  "Mode",
];

test.use({ launch: { blind: true }, shared: true });

test("outbox, receipt, practice and shortcuts raise no barrier", async ({ station: { page } }) => {
  // Four searches through much of the window, twice.
  test.slow();
  await sendDocument(page, { customerId: "4711", documentId: "8821" });
  await practise(page, "Unknown customer or document");
  await sendDocument(page, { customerId: "4712", documentId: "8822" });
  const outbox = await openOutbox(page);
  await expect(lineOf(outbox, "4712")).toContainText("Held:");
  await lineOf(outbox, "4712").click();
  await outbox.getByRole("button", { name: "Discard…" }).click();
  await expectNoBarriersInLightOrDark(page, "[role=dialog]");
  await lineOf(outbox, "4711").click();
  await outbox.getByRole("button", { name: "Show receipt" }).click();
  await page.getByRole("dialog", { name: "Receipt" }).getByText("Pages").waitFor();
  await expectNoBarriersInLightOrDark(page, "[role=dialog]");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Practice/ }).click();
  await page.getByRole("menuitemradio", { name: "Server busy" }).waitFor();
  await expectNoBarriersInLightOrDark(page, "header");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Send", exact: true }).focus();
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Shortcuts" }).waitFor();
  await expectNoBarriersInLightOrDark(page, "[role=dialog]");
});

test("no section of the settings raises a barrier", async ({ station: { page } }) => {
  // Nine searches through the whole dialog.
  test.slow();
  const settings = await openSettings(page, "Station");
  for (const section of sections) {
    await settings.getByRole("tab", { name: section }).click();
    await expectNoBarriersInLightOrDark(page, "[role=dialog]");
  }
  await settings.getByRole("tab", { name: "Station" }).click();
  await settings.getByLabel("Station name").fill("");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings).toContainText("One entry needs a look.");
  await expectNoBarriersInLightOrDark(page, "[role=dialog]");
});
