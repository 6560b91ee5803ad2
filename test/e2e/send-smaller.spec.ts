import { lineOf, openOutbox } from "./fixtures/panels.ts";
import { sendDocument } from "./fixtures/send-document.ts";
import { shoot } from "./fixtures/shots.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { blind: true } });

test("a document that the server found too large goes again smaller, and its receipt says so", async ({
  station: { page },
}) => {
  await page.evaluate(() => window.branchscan.request("training:arm", "too-large"));
  await sendDocument(page, { customerId: "4711", documentId: "8821" });
  await page.evaluate(() => window.branchscan.request("training:arm", "none"));
  const outbox = await openOutbox(page);
  await expect(lineOf(outbox, "4711")).toContainText("too large");
  await lineOf(outbox, "4711").click();
  const smaller = outbox.getByRole("button", { name: "Send again smaller" });
  await expect(smaller).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await shoot(page, `too-large-${colorScheme}`);
  }
  await smaller.click();
  await expect(lineOf(outbox, "4711")).toContainText("Delivered");
  await outbox.getByRole("button", { name: "Show receipt" }).click();
  const receipt = page.getByRole("dialog", { name: "Receipt" });
  await expect(receipt).toContainText("Sent smaller than it was scanned");
  await expect(receipt).toContainText("it was 1,000 × 630 pixels");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await receipt.getByText("Sent smaller").scrollIntoViewIfNeeded();
    await shoot(page, `smaller-${colorScheme}`);
  }
});
