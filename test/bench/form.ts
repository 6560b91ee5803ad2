// From a card on the desk to "Send", for three kinds of document, with and without reading: key presses after the
// customer's numbers, and seconds, of which the typing is played at a steady pace. In the built station in real Electron.
//   {"kind", "reading", "keys", "seconds"}
// Run: npm run specimens && npx electron-vite build && xvfb-run -a node test/bench/form.ts
import type { Locator, Page } from "@playwright/test";
import { defaultSettings } from "../../preload/contract/settings.ts";
import { doneSlot, printedDetails, typeCustomer } from "../e2e/fixtures/bench.ts";
import { launchStation } from "../e2e/fixtures/launch-station.ts";
import { countKeys, keysPressed, withoutReading } from "./form/in-window.ts";

/** Milliseconds a key: an average typist (Card, Moran and Newell's keystroke-level model, 1980). */
const pace = 280;

const kinds = [
  { kind: "national-id", name: "National", type: "NATIONAL_ID", sides: ["front", "back"] },
  { kind: "driving-licence", name: "Driving", type: "DRIVING_LICENSE", sides: ["front", "back"] },
  { kind: "passport", name: "Passport", type: "PASSPORT", sides: ["front"] },
] as const;

for (const one of kinds)
  for (const reading of [true, false])
    console.log(JSON.stringify({ kind: one.kind, reading, ...(await measured(one, reading)) }));

async function measured({ kind, name, type, sides }: (typeof kinds)[number], reading: boolean) {
  const station = await launchStation({ autoShutter: true });
  try {
    const { page } = station;
    if (!reading) await page.addInitScript(withoutReading);
    await page.reload();
    await typeCustomer(page, { customer: "4711", document: "8821" });
    await page.getByRole("switch", { name: "Automatic" }).click();
    await page.getByRole("button", { name: "Specimens" }).click();
    const held = page.getByRole("button", { name: new RegExp(`^Hold it to the camera: ${name}`) });
    await held.first().waitFor();
    await page.evaluate(countKeys);
    const begun = performance.now();
    await held.first().click();
    for (const side of sides) await take(page, side);
    if (reading)
      await page
        .getByText(/^From: /)
        .first()
        .waitFor({ state: "attached" });
    if (reading) await page.locator("#issueDate:not([value=''])").waitFor();
    const printed = await printedDetails(kind);
    await choose(page, type);
    await fillIn(page, page.getByLabel("Document number"), printed.number);
    await fillIn(page, page.getByLabel("Issue date", { exact: true }), printed.issueDate);
    await fillIn(page, page.getByLabel("Expiry date", { exact: true }), printed.expiryDate);
    await press(page, "Control+Enter");
    await page
      .getByText(/^(Safe in the outbox|Delivered \d)/)
      .first()
      .waitFor();
    const seconds = (performance.now() - begun) / 1000;
    return { keys: await page.evaluate(keysPressed), seconds: Number(seconds.toFixed(1)) };
  } finally {
    await station.close();
  }
}

/** Takes a side by hand, which every PC is quick enough for: Space for the picture, Enter for the crop. */
async function take(page: Page, side: "front" | "back"): Promise<void> {
  await page.getByText("Hold still and press Space").waitFor();
  await page.locator(`#${side}`).focus();
  await press(page, "Space");
  await page.getByRole("button", { name: "Use this crop" }).waitFor();
  await press(page, "Enter");
  await doneSlot(page, side).waitFor();
}

/** Chooses the document type by keyboard, unless it stands there. */
async function choose(page: Page, type: string): Promise<void> {
  const field = page.getByRole("combobox", { name: "Document type" });
  if ((await field.inputValue()) !== "") return;
  await tabTo(page, field);
  const place = defaultSettings.documentTypes.findIndex(({ value }) => value === type);
  for (let step = 0; step <= place; step++) await press(page, "ArrowDown");
  await press(page, "Enter");
}

/** Types a value by keyboard, unless it stands there. */
async function fillIn(page: Page, field: Locator, value: string): Promise<void> {
  if ((await field.inputValue()) === value) return;
  await tabTo(page, field);
  await page.keyboard.type(value.replaceAll("-", ""), { delay: pace });
}

async function tabTo(page: Page, field: Locator): Promise<void> {
  for (let stop = 0; stop < 30; stop++) {
    if (await field.evaluate((element) => element === document.activeElement)) return;
    await press(page, "Tab");
  }
  throw new Error("The field cannot be reached by Tab.");
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForTimeout(pace);
}
