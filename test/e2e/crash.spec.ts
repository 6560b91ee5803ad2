import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { doneSlot, typeCustomer } from "./fixtures/bench.ts";
import { bringPage } from "./fixtures/bring-page.ts";
import { launchStation } from "./fixtures/launch-station.ts";
import { expect, test } from "./fixtures/test.ts";

const number = "K9182736M";

test.use({ launch: { blind: true } });

test("a crash of the window loses neither the finished front nor what was typed", async ({
  station: { page, app },
}) => {
  const before = await workAtBench(page);
  const after = await app.evaluate(
    async ({ BrowserWindow, dialog }, script) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents) throw new Error("There is no window");
      const reloaded = new Promise((resolve) =>
        contents.once("did-finish-load", () => resolve(true)),
      );
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
      contents.forcefullyCrashRenderer();
      await reloaded;
      const found: unknown = await contents.executeJavaScript(script);
      return found;
    },
    `(${String(benchShown)})()`,
  );
  expect(after).toEqual(before);
});

test("nor does a crash of the whole station, where there is a key store", async () => {
  test.skip(process.env["BRANCHSCAN_KEY_STORE"] === undefined, "Nothing is sealed without one.");
  const userData = await mkdtemp(join(tmpdir(), "branchscan-e2e-"));
  const station = await launchStation({ userData, blind: true });
  const before = await workAtBench(station.page);
  const child = station.app.process();
  child.kill("SIGKILL");
  await expect.poll(() => child.exitCode ?? child.signalCode).not.toBeNull();
  const next = await launchStation({ userData, blind: true });
  await doneSlot(next.page, "front").waitFor();
  await expect(next.page.getByText("Your document is back.")).toBeVisible();
  expect(await next.page.evaluate(benchShown)).toEqual(before);
  // It is dropped with the customer; the window itself may keep it once more just after it has come back.
  const leftAfterDrop = () =>
    next.page.evaluate(async () => {
      await window.branchscan.request("draft:keep", null);
      return window.branchscan.request("draft:take");
    });
  await expect.poll(leftAfterDrop).toEqual({ kind: "answer", value: null });
  await next.close();
  await rm(userData, { recursive: true, force: true });
});

/** Half a document, kept by main; gives what the bench shows of it. */
async function workAtBench(page: Page) {
  await typeCustomer(page, { customer: "4711", document: "8821" });
  await bringPage(page, "front");
  await page.getByLabel("Document number").fill(number);
  await page.getByLabel("Document number").blur();
  await expect
    .poll(async () => {
      const reply = await page.evaluate(() => window.branchscan.request("draft:take"));
      const draft = reply.kind === "answer" ? reply.value : null;
      return [draft?.details.number, draft?.pages.front?.done !== null && draft?.documentId];
    })
    .toEqual([number, "8821"]);
  return page.evaluate(benchShown);
}

/** What the bench shows, once its front is there; runs in the window and must stand alone. */
async function benchShown() {
  while (!document.querySelector("#front img"))
    await new Promise((resolve) => requestAnimationFrame(resolve));
  const image = document.querySelector("#front img");
  if (!(image instanceof HTMLImageElement)) throw new Error("This is no picture");
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context?.drawImage(image, 0, 0);
  const pixels = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  const hash = [...new Uint8Array(await crypto.subtle.digest("SHA-256", pixels))].join(" ");
  const fields = ["#customerId", "#documentId", "#number"].map((id) => {
    const field = document.querySelector(id);
    return field instanceof HTMLInputElement ? field.value : null;
  });
  return { width, height, hash, fields };
}
