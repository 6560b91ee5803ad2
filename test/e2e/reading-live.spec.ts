import { doneSlot, printedDetails, typeCustomer } from "./fixtures/bench.ts";
import { shootAll } from "./fixtures/shots.ts";
import { expect, test } from "./fixtures/test.ts";

test("a passport before the camera fills the form by itself, and Send needs no typing but the customer", async ({
  station: { page },
}) => {
  const issued = page.getByLabel("Issue date", { exact: true });
  const printed = await printedDetails("passport");
  await typeCustomer(page, { customer: "4711", document: "8821" });
  await page.getByRole("switch", { name: "Automatic" }).click();
  await page.getByRole("button", { name: "Specimens" }).click();
  const held = page.getByRole("button", { name: /^Hold it to the camera: Passport/ });
  await held.first().click();
  await expect(page.getByText("Hold still and press Space")).toBeVisible();
  await page.getByRole("button", { name: "Take picture" }).click();
  await page.getByRole("button", { name: "Use this crop" }).waitFor();
  await page.keyboard.press("Enter");
  await doneSlot(page, "front").waitFor();
  await expect(page.getByLabel("Document number")).toHaveValue(printed.number);
  await expect(page.getByRole("combobox", { name: "Document type" })).toHaveValue("Passport");
  await expect(page.getByLabel("Expiry date", { exact: true })).toHaveValue(printed.expiryDate);
  await expect(page.getByLabel("Document number")).toHaveAccessibleDescription("From: MRZ");
  await expect(page.getByText(/On the document: TAVISH, MIRA SOLENNE/)).toBeVisible();
  // No zone says when a passport was issued: that stands in print for people.
  await expect(issued).toHaveValue(printed.issueDate);
  await expect(issued).toHaveAccessibleDescription("From: Printed");
  await shootAll(page, "reading-passport");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/^Delivered \d/).last()).toBeVisible();
});
