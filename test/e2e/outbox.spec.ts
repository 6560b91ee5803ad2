import { lineOf, openOutbox } from "./fixtures/panels.ts";
import { practise, sendDocument } from "./fixtures/send-document.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ launch: { blind: true } });

test.beforeEach(async ({ station: { page } }) => {
  await page.getByLabel("Customer ID").waitFor();
});

test("an empty outbox says what goes here", async ({ station: { page } }) => {
  const outbox = await openOutbox(page);
  await expect(outbox).toContainText("Nothing in the outbox yet");
  await expect(outbox).toContainText("Press Send on the bench");
});

test("a delivered document has a receipt that shows what was sent and what was stored", async ({
  station: { page },
}) => {
  await sendDocument(page, { customerId: "4711", documentId: "8821", number: "S1234567D" });
  const outbox = await openOutbox(page);
  await expect(lineOf(outbox, "4711")).toContainText(/Delivered \d\d:\d\d/);
  await lineOf(outbox, "4711").click();
  await outbox.getByRole("button", { name: "Show receipt" }).click();
  const receipt = page.getByRole("dialog", { name: "Receipt" });
  await expect(receipt).toContainText("Delivered and confirmed by the server");
  await expect(receipt).toContainText("Nothing went to a real customer’s record");
  await expect(receipt.getByRole("row", { name: /^Document type/ })).toContainText("Passport");
  await expect(receipt.getByRole("row", { name: /^Document number/ })).toContainText("•67D");
  await expect(receipt.getByRole("row", { name: /^Issue date/ })).toContainText("1 Jan 2020");
  await expect(receipt.getByText("No difference")).toHaveCount(6);
  await expect(receipt).toContainText("1,000 × 630 pixels");
  await expect(page.locator("body")).not.toContainText("S1234567D");
});

test("what the server stored differently stands beside what was sent", async ({
  station: { page },
}) => {
  await practise(page, "Stored differently");
  await sendDocument(page, { customerId: "4711", documentId: "8821" });
  const outbox = await openOutbox(page);
  await expect(lineOf(outbox, "4711")).toContainText("stored differently");
  await lineOf(outbox, "4711").click();
  await outbox.getByRole("button", { name: "Show receipt" }).click();
  const row = page
    .getByRole("dialog", { name: "Receipt" })
    .getByRole("row", { name: /^Issue date/ });
  await expect(row).toContainText("1 Jan 2020");
  await expect(row).toContainText("31 Dec 2019");
  await expect(row).toContainText("Different");
});

test("a busy server makes the document wait in plain sight, and Try now sends it at once", async ({
  station: { page },
}) => {
  await practise(page, "Server busy");
  await sendDocument(page, { customerId: "4711", documentId: "8821" });
  const outbox = await openOutbox(page);
  const line = lineOf(outbox, "4711");
  await expect(line).toContainText(/Waiting, next try in \d s/);
  await expect(line).toContainText("The server is busy");
  await line.click();
  await expect(outbox).toContainText("The server is busy and asked for a pause.");
  await outbox.getByRole("button", { name: "Try now" }).click();
  await expect(line).toContainText(/Delivered \d\d:\d\d/);
  await expect(line).toBeFocused();
});

test("a document that waits goes out by itself", async ({ station: { page } }) => {
  await practise(page, "Connection breaks before the answer");
  await sendDocument(page, { customerId: "4711", documentId: "8821" });
  const line = lineOf(await openOutbox(page), "4711");
  await expect(line).toContainText("No answer after it went out");
  await expect(line).toContainText(/Delivered \d\d:\d\d/, { timeout: 20_000 });
});

test("a second version of a held document says what it waits for, and goes once that is settled", async ({
  station: { page },
}) => {
  await practise(page, "Document refused");
  await sendDocument(page, { customerId: "4711", documentId: "8821" });
  await expect(page.getByRole("button", { name: /^Outbox/ })).toContainText("1 held");
  await sendDocument(page, { customerId: "4711", documentId: "8821" });
  const outbox = await openOutbox(page);
  await outbox
    .getByRole("button", { name: "Waiting for an earlier version, which is held" })
    .click();
  await expect(outbox).toContainText("Look up the earlier one here in the outbox.");
  await expect(outbox.getByRole("button", { name: "Try now" })).toBeHidden();
  await outbox.getByRole("button", { name: "Held: the server did not accept it" }).click();
  await outbox.getByRole("button", { name: "Discard…" }).click();
  await outbox.getByLabel("Why is it discarded?").fill("Scanned anew");
  await page.keyboard.press("Enter");
  await expect(outbox.getByRole("button", { name: /Delivered \d\d:\d\d/ })).toBeVisible();
});

const held = [
  { practice: "No permission", words: "Held: no permission for this document" },
  { practice: "Document refused", words: "Held: the server did not accept it" },
  { practice: "Document too large", words: "Held: too large for the server" },
  { practice: "Token not accepted", words: "Held: the access token was not accepted" },
];

test("each cause that needs a person holds the document with a reason in words", async ({
  station: { page },
}) => {
  for (const [at, { practice }] of held.entries()) {
    await practise(page, practice);
    await sendDocument(page, { customerId: `471${at}`, documentId: "8821" });
    await expect(page.getByRole("button", { name: /^Outbox/ })).toContainText(`${at + 1} held`);
  }
  const outbox = await openOutbox(page);
  for (const [at, { words }] of held.entries()) {
    await expect(lineOf(outbox, `471${at}`)).toContainText(words);
  }
});

test("a held document can be discarded, with a reason and only once asked", async ({
  station: { page },
}) => {
  await practise(page, "Unknown customer or document");
  await sendDocument(page, { customerId: "4711", documentId: "8821" });
  const outbox = await openOutbox(page);
  const line = lineOf(outbox, "4711");
  await expect(line).toContainText("Held: the server does not know this customer or document");
  await line.click();
  await outbox.getByRole("button", { name: "Discard…" }).click();
  const reason = outbox.getByLabel("Why is it discarded?");
  await expect(reason).toBeFocused();
  await reason.fill("no");
  await reason.press("Enter");
  await expect(outbox).toContainText("Write at least 3 characters.");
  await reason.press("Escape");
  await expect(reason).toBeHidden();
  await expect(line).toContainText("Held:");

  await outbox.getByRole("button", { name: "Discard…" }).click();
  await reason.fill("Wrong customer number");
  await reason.press("Enter");
  await expect(line).toContainText(/Discarded \d\d:\d\d/);
  await expect(outbox.getByRole("button", { name: "Try now" })).toBeHidden();
});

test("the technical detail can be copied and names no number of the customer", async ({
  station: { page, app },
}) => {
  await practise(page, "Unknown customer or document");
  await sendDocument(page, { customerId: "471147", documentId: "882188" });
  const outbox = await openOutbox(page);
  await expect(lineOf(outbox, "471147")).toContainText("Held:");
  await lineOf(outbox, "471147").click();
  await outbox.getByRole("button", { name: "Technical detail" }).click();
  await outbox.getByRole("button", { name: "Copy" }).click();
  await expect(outbox.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain("State: held, not-found");
  expect(copied).toContain("Server said: There is no such document");
  expect(copied).not.toMatch(/471147|882188/);
});

test("the whole outbox works by keyboard, and gives the focus back", async ({
  station: { page },
}) => {
  for (const customerId of ["4711", "4712", "5000"]) {
    await sendDocument(page, { customerId, documentId: "8821" });
  }
  await page.getByLabel("Document ID").focus();
  const outbox = await openOutbox(page);
  await expect(outbox.getByText(/^Delivered \d\d:/)).toHaveCount(3);
  await page.keyboard.type("471");
  await expect(lineOf(outbox, "5000")).toBeHidden();
  await page.keyboard.press("ArrowDown");
  await expect(lineOf(outbox, "4712")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(lineOf(outbox, "4711")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const receipt = page.getByRole("dialog", { name: "Receipt" });
  await expect(receipt).toContainText("4711");
  await page.keyboard.press("Escape");
  await expect(receipt).toBeHidden();
  await expect(outbox.getByRole("button", { name: "Show receipt" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(outbox).toBeHidden();
  await expect(page.getByLabel("Document ID")).toBeFocused();
});

test("the documents can be narrowed down to those that are held", async ({ station: { page } }) => {
  await sendDocument(page, { customerId: "4711", documentId: "8821" });
  await practise(page, "No permission");
  await sendDocument(page, { customerId: "4712", documentId: "8822" });
  const outbox = await openOutbox(page);
  await expect(lineOf(outbox, "4712")).toContainText("Held:");
  await outbox.getByText("Held 1").click();
  await expect(lineOf(outbox, "4711")).toBeHidden();
  await expect(lineOf(outbox, "4712")).toBeVisible();
  await outbox.getByText("Waiting 0").click();
  await expect(outbox).toContainText("Nothing is waiting");
});

test("more than a page of documents is turned page by page", async ({ station: { page } }) => {
  test.slow();
  for (let at = 0; at < 52; at += 1) {
    await sendDocument(page, { customerId: String(5000 + at), documentId: "8821" });
  }
  const outbox = await openOutbox(page);
  await expect(outbox).toContainText("1–50 of 52");
  await expect(lineOf(outbox, "5051")).toBeVisible();
  await outbox.getByRole("button", { name: "Older documents" }).click();
  await expect(outbox).toContainText("51–52 of 52");
  await expect(lineOf(outbox, "5000")).toBeVisible();
  await expect(outbox.getByRole("button", { name: "Older documents" })).toBeDisabled();
});
