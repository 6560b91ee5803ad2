// The main job, done by itself in the real app on specimens: `npm run demo`. Leaves a picture of each step and the
// receipt in out/demo/; any step that does not come about ends it with an error.
import { expect, type Page } from "@playwright/test";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Receipt } from "../../../preload/contract/receipt.ts";
import { printedDetails, takeSide, typeCustomer } from "../fixtures/bench.ts";
import { startStation } from "./station.ts";

const out = join(import.meta.dirname, "../../../out");
const folder = join(out, "demo");
const Answer = z.object({ value: Receipt });
const patience = 30_000;

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const station = await startStation(process.env);
try {
  station.page.setDefaultTimeout(patience);
  await work(station.page);
  console.log(`The document was delivered and confirmed. Pictures and receipt: ${folder}`);
} finally {
  await station.close();
}

async function work(page: Page): Promise<void> {
  let step = 0;
  const picture = async (name: string) => {
    step += 1;
    const file = `${String(step).padStart(2, "0")}-${name}.png`;
    await page.screenshot({ path: join(folder, file) });
    console.log(`  ${file}`);
  };
  // Each step is to be seen.
  await page.getByRole("switch", { name: "Automatic" }).click();
  await typeCustomer(page, { customer: "4711", document: "8821" });
  await takeSide(page, "front", picture);
  await takeSide(page, "back", picture);
  await detailsAreRead(page);
  await picture("details");
  await page.keyboard.press("Control+Enter");
  await page
    .getByText(/^Delivered \d/)
    .last()
    .waitFor({ timeout: patience });
  await picture("delivered");
  await keepReceipt(page, picture);
}

/** Nobody types: what the card says in its zone and in print stands in the form. */
async function detailsAreRead(page: Page): Promise<void> {
  const printed = await printedDetails("national-id");
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const within = { timeout: patience };
  await expect(field("Document number")).toHaveValue(printed.number, within);
  await expect(field("Issue date")).toHaveValue(printed.issueDate, within);
  await expect(field("Expiry date")).toHaveValue(printed.expiryDate, within);
}

type TakePicture = (name: string) => Promise<void>;

async function keepReceipt(page: Page, picture: TakePicture): Promise<void> {
  await page.keyboard.press("Control+b");
  await page.getByRole("button", { name: /8821 Delivered/ }).click();
  await picture("outbox");
  await page.getByRole("button", { name: "Show receipt" }).click();
  await page.getByRole("dialog", { name: "Receipt" }).waitFor();
  await picture("receipt");
  const { value: receipt } = Answer.parse(await latestReceipt(page));
  await writeFile(join(folder, "receipt.json"), `${JSON.stringify(receipt, null, 2)}\n`);
  expect(receipt.confirmation).toBe("confirmed");
  expect(receipt.pages.map(({ side }) => side)).toEqual(["front", "back"]);
  const [front, back] = receipt.pages;
  expect(front?.sha256).not.toBe(back?.sha256);
  // A card that can be read; an empty picture of this size has a tenth of that.
  expect(Math.min(front?.bytes ?? 0, back?.bytes ?? 0)).toBeGreaterThan(60_000);
}

function latestReceipt(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const query = { search: "", show: "delivered", offset: 0, limit: 1 } as const;
    const listed = await window.branchscan.request("outbox:list", query);
    const [job] = listed.kind === "answer" ? listed.value.jobs : [];
    return job ? window.branchscan.request("outbox:receipt", job.id) : null;
  });
}
