// The main job, done by itself in the real app on specimens: `npm run demo`. Leaves a picture of each step and the
// receipt in out/demo/; any step that does not come about ends it with an error.
import { expect, type Page } from "@playwright/test";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Receipt } from "../../../preload/contract/receipt.ts";
import { waitForSide } from "../fixtures/film.ts";
import { startStation } from "./station.ts";

const out = join(import.meta.dirname, "../../../out");
const folder = join(out, "demo");
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
  await page.getByLabel("Customer ID").fill("4711");
  await page.getByLabel("Document ID").fill("8821");
  await page.getByLabel("Document ID").blur();
  await takePage(page, "front", picture);
  await takePage(page, "back", picture);
  await fillInDetails(page);
  await picture("details");
  await page.keyboard.press("Control+Enter");
  await page
    .getByText(/^Delivered \d/)
    .last()
    .waitFor({ timeout: patience });
  await picture("delivered");
  await keepReceipt(page, picture);
}

type TakePicture = (name: string) => Promise<void>;

async function takePage(page: Page, side: "front" | "back", picture: TakePicture) {
  await waitForSide(page, side);
  await picture(`${side}-live`);
  await waitForSide(page, side);
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Use this crop" }).waitFor();
  await picture(`${side}-crop`);
  await page.keyboard.press("Enter");
  const done = page.getByRole("button", { name: new RegExp(`^${side}.*(sharp|blurred)`, "i") });
  await done.waitFor();
}

async function fillInDetails(page: Page): Promise<void> {
  const printed = await printedDetails("national-id");
  await page.getByRole("combobox", { name: "Document type" }).click();
  await page.getByRole("option", { name: "National ID" }).click();
  await page.getByLabel("Document number").fill(printed.number);
  await page.getByLabel("Issue date", { exact: true }).fill(printed.issueDate);
  await page.getByLabel("Expiry date", { exact: true }).fill(printed.expiryDate);
}

async function printedDetails(kind: string) {
  const catalogue: unknown = JSON.parse(
    await readFile(join(out, "specimens/catalogue.json"), "utf8"),
  );
  const specimens = catalogue as {
    kind: string;
    details: { number: string; issueDate: string; expiryDate: string };
  }[];
  const specimen = specimens.find((one) => one.kind === kind);
  if (!specimen) throw new Error(`There is no specimen of kind ${kind}`);
  return specimen.details;
}

async function keepReceipt(page: Page, picture: TakePicture): Promise<void> {
  await page.keyboard.press("Control+b");
  await page.getByRole("button", { name: /8821 Delivered/ }).click();
  await picture("outbox");
  await page.getByRole("button", { name: "Show receipt" }).click();
  await page.getByRole("dialog", { name: "Receipt" }).waitFor();
  await picture("receipt");
  const receipt = Receipt.parse(await latestReceipt(page));
  await writeFile(join(folder, "receipt.json"), `${JSON.stringify(receipt, null, 2)}\n`);
  expect(receipt.confirmation).toBe("confirmed");
  expect(receipt.pages.map(({ side }) => side)).toEqual(["front", "back"]);
}

function latestReceipt(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const query = { search: "", show: "delivered", offset: 0, limit: 1 };
    const listed = (await window.branchscan.request("outbox:list", query)) as {
      value: { jobs: { id: string }[] };
    };
    const jobId = listed.value.jobs[0]?.id;
    const answer = (await window.branchscan.request("outbox:receipt", jobId)) as { value: unknown };
    return answer.value;
  });
}
