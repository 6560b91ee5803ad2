import { access, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { ElectronApplication, Locator, Page } from "@playwright/test";
import { expectNoBarriers } from "./fixtures/accessibility.ts";
import { lineOf, openOutbox } from "./fixtures/panels.ts";
import { pdfText } from "./fixtures/pdf-text.ts";
import { answerSaveDialog } from "./fixtures/save-dialog.ts";
import { sendDocument } from "./fixtures/send-document.ts";
import { expect, test } from "./fixtures/test.ts";

const number = "S1234567D";

test.use({ launch: { blind: true }, shared: true });

let folder = "";
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "branchscan-receipts-"));
});
test.afterEach(() => rm(folder, { recursive: true }));

/** Sends a document and opens its receipt; each test has a customer of its own. */
async function openReceipt(page: Page, customerId: string): Promise<Locator> {
  await page.getByLabel("Customer ID").waitFor();
  await sendDocument(page, { customerId, documentId: "8821", number });
  const outbox = await openOutbox(page);
  await expect(lineOf(outbox, customerId)).toContainText(/Delivered \d\d:\d\d/);
  await lineOf(outbox, customerId).click();
  await outbox.getByRole("button", { name: "Show receipt" }).click();
  return page.getByRole("dialog", { name: "Receipt" });
}

test("a receipt is saved as a PDF with text that can be read, and as JSON; neither has the number in full", async ({
  station: { app, page },
}) => {
  const receipt = await openReceipt(page, "4711");
  const pdfFile = join(folder, "receipt.pdf");
  const proposed = await answerSaveDialog(app, pdfFile);
  await receipt.getByRole("button", { name: "Save as PDF…" }).click();
  await expect(receipt.getByText("Saved.")).toBeVisible();
  expect(basename((await proposed())[0] ?? "")).toMatch(/^receipt-4711-8821-\d{4}-\d\d-\d\d\.pdf$/);
  const pdf = await readFile(pdfFile);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  const text = pdfText(pdf).normalize("NFKC");
  for (const words of ["Delivered and confirmed by the server", "4711", "8821", "1 Jan 2020"])
    expect(text).toContain(words);
  expect(text).toContain("••••••67D");
  expect(text).not.toContain(number);
  expect(pdf.includes(number)).toBe(false);

  const jsonFile = join(folder, "receipt.json");
  await answerSaveDialog(app, jsonFile);
  await receipt.getByRole("button", { name: "Save as JSON…" }).click();
  await expect(receipt.getByText("Saved.")).toBeVisible();
  const json = await readFile(jsonFile, "utf8");
  expect(JSON.parse(json)).toMatchObject({
    format: "branchscan-receipt",
    receipt: { customerId: "4711", documentId: "8821", confirmation: "confirmed" },
  });
  expect(json).not.toContain(number);
  expect(await windows(app)).toHaveLength(1);
  await expectNoBarriers(page, "[role=dialog]");
});

test("who thinks better of it gets no file, and a place that takes none is said", async ({
  station: { app, page },
}) => {
  const receipt = await openReceipt(page, "4712");
  await answerSaveDialog(app, null);
  await receipt.getByRole("button", { name: "Save as PDF…" }).click();
  await expect(receipt.getByText("Saved.")).toBeHidden();
  const file = join(folder, "no", "such", "folder", "receipt.pdf");
  await answerSaveDialog(app, file);
  await receipt.getByRole("button", { name: "Save as PDF…" }).click();
  await expect(receipt.getByRole("alert")).toContainText("could not be written there");
  await expect(access(file)).rejects.toThrow();
  await expectNoBarriers(page, "[role=dialog]");
});

test("printing goes through a hidden window that runs no script and reaches nothing but its page", async ({
  station: { app, page },
}) => {
  const receipt = await openReceipt(page, "4713");
  await holdPrinting(app);
  await receipt.getByRole("button", { name: "Print…" }).click();
  // Not before: whoever leads the window elsewhere while it loads has it closed.
  await printingHasBegun(app);
  const paper = (await windows(app)).find(({ address }) => address.startsWith("app://receipt/"));
  expect(paper).toMatchObject({
    isVisible: false,
    preferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webSecurity: true,
    },
  });
  expect(paper?.preferences).not.toHaveProperty("preload");
  expect(await reachedFromPaper(app)).toEqual([]);
  await endPrinting(app, true);
  await expect(receipt.getByText("Sent to the printer.")).toBeVisible();
  expect(await windows(app)).toHaveLength(1);
});

test("a print dialog that is closed says nothing, a printer that fails does", async ({
  station: { app, page },
}) => {
  const receipt = await openReceipt(page, "4714");
  await holdPrinting(app);
  await receipt.getByRole("button", { name: "Print…" }).click();
  await endPrinting(app, false, "Print job canceled");
  await expect.poll(() => windows(app)).toHaveLength(1);
  await expect(receipt.getByRole("alert")).toBeHidden();
  await expect(receipt.getByText("Sent to the printer.")).toBeHidden();
  await receipt.getByRole("button", { name: "Print…" }).click();
  await endPrinting(app, false, "Print job failed");
  await expect(receipt.getByRole("alert")).toContainText("Look after the printer");
});

interface Window {
  address: string;
  isVisible: boolean;
  preferences: Record<string, unknown>;
}

function windows(app: ElectronApplication): Promise<Window[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      address: window.webContents.getURL(),
      isVisible: window.isVisible(),
      // In Electron, though not in its types.
      preferences: (
        window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences(),
    })),
  );
}

type Print = (isPrinted: boolean, reason: string) => void;

/** There is no printer here: what a receipt's window would print waits for `endPrinting`. */
async function holdPrinting(app: ElectronApplication): Promise<void> {
  await app.evaluate((electron) => {
    electron.app.on("web-contents-created", (_event, contents) => {
      contents.print = (_options, done) => void Reflect.set(globalThis, "endPrinting", done);
    });
  });
}

async function printingHasBegun(app: ElectronApplication): Promise<void> {
  await expect
    .poll(() => app.evaluate(() => typeof Reflect.get(globalThis, "endPrinting")))
    .toBe("function");
}

async function endPrinting(app: ElectronApplication, isPrinted: boolean, reason = "") {
  await printingHasBegun(app);
  await app.evaluate(
    (_electron, [done, why]) => {
      (Reflect.get(globalThis, "endPrinting") as Print)(done, why);
      Reflect.deleteProperty(globalThis, "endPrinting");
    },
    [isPrinted, reason] as const,
  );
}

/** What the receipt's window and its session could load, of all that they must not. */
function reachedFromPaper(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const paper = BrowserWindow.getAllWindows().find((window) => !window.isVisible());
    if (!paper) throw new Error("There is no hidden window");
    const addresses = [
      "https://example.com/",
      "http://127.0.0.1:9/",
      "file:///etc/passwd",
      "app://branchscan/",
      "app://receipt/another",
      "app://receipt/",
    ];
    const reached: string[] = [];
    for (const address of addresses) {
      const answer = await paper.webContents.session.fetch(address).catch(() => null);
      if (answer?.ok) reached.push(`${address} by fetch`);
      const isLoaded = await paper.webContents.loadURL(address).then(
        () => true,
        () => false,
      );
      if (isLoaded) reached.push(`${address} as a page`);
    }
    return reached;
  });
}
