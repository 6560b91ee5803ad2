import type { Page } from "@playwright/test";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defaultSettings } from "../../preload/contract/settings.ts";
import { startWatchfulServer } from "../servers/strict-server.ts";
import { doneSlot, takeSide, typeCustomer } from "./fixtures/bench.ts";
import { cardFilm } from "./fixtures/film.ts";
import { leaksInFolder, leaksInWindow, type Needles } from "./fixtures/find-leaks.ts";
import { ask } from "./fixtures/live.ts";
import { lineOf, openOutbox } from "./fixtures/panels.ts";
import { sendDocument } from "./fixtures/send-document.ts";
import { expect, test } from "./fixtures/test.ts";

const passcode = "correct-horse-battery";
const pin = "739154";
const proxyPassword = "proxy-password-of-a-test";
const number = "K7391546Z";

test.use({ launch: { mode: "live", film: cardFilm } });

test("neither the window's memory nor the profile holds a token, a secret, a PIN or a document number", async ({
  station: { app, page, profile },
}) => {
  // Without one there would be no vault to search.
  expect(await hasKeyStore(page)).toBe(process.env["BRANCHSCAN_KEY_STORE"] !== undefined);
  const server = await startWatchfulServer();
  await ask(page, "settings:save", {
    ...defaultSettings,
    baseAddress: server.baseAddress,
    domainId: server.domainId,
    signIn: {
      ...defaultSettings.signIn,
      flow: "client-credentials",
      clientCredentials: {
        ...defaultSettings.signIn.clientCredentials,
        clientId: server.client.id,
      },
    },
    network: {
      ...defaultSettings.network,
      proxy: "manual",
      proxyAddress: "http://127.0.0.1:9",
      proxyUser: "counter",
    },
  });
  await ask(page, "secret:store", { name: "client-secret", value: server.client.secret });
  await ask(page, "secret:store", { name: "proxy-password", value: proxyPassword });
  await ask(page, "administrator:set-passcode", passcode);
  await ask(page, "operators:add", { name: "Tan", pin });

  await sendDocument(page, { customerId: "4711", documentId: "8821", number });
  const outbox = await openOutbox(page);
  await expect(lineOf(outbox, "4711")).toContainText("Delivered");
  await page.keyboard.press("Escape");
  await outbox.waitFor({ state: "hidden" });
  const tokens = server.tokens();
  expect(tokens.length).toBeGreaterThan(0);

  await typeCustomer(page, { customer: "4712", document: "8822" });
  await takeSide(page, "front");
  await page.getByLabel("Document number").fill(number);
  await page.keyboard.press("Control+l");
  await page.getByLabel("PIN").fill(pin);
  await page.keyboard.press("Enter");
  await doneSlot(page, "front").waitFor();
  await expect(page.getByLabel("Document number")).toHaveValue(number);
  await page.keyboard.press("Control+l");
  await page.getByLabel("PIN").waitFor();

  const needles: Needles = {
    "access token": tokens[0] ?? "",
    "client secret": server.client.secret,
    "proxy password": proxyPassword,
    passcode,
    PIN: pin,
    "document number": number,
  };
  // The page from before the lock is let go once the new one stands, not at the same instant.
  await expect.poll(() => leaksInWindow(app, needles)).toEqual([]);
  expect(await leaksInFolder(profile, needles)).toEqual([]);
  await server.close();
});

test.describe("without a camera", () => {
  test.use({ launch: { blind: true } });

  test("the search finds what is planted", async ({ station: { app, page, profile } }) => {
    const needles = { planted: "S-planted-in-this-test-7" };
    expect(await leaksInWindow(app, needles)).toEqual([]);
    await page.evaluate(
      (text) => Reflect.set(window, "planted", { text: `<${text}>` }),
      needles.planted,
    );
    expect(await leaksInWindow(app, needles)).toHaveLength(1);

    expect(await leaksInFolder(profile, needles)).toEqual([]);
    const folder = join(profile, "planted");
    await mkdir(folder);
    await writeFile(join(folder, "plain"), `before ${needles.planted} after`);
    await writeFile(join(folder, "wide"), Buffer.from(needles.planted, "utf16le"));
    for (const shift of ["", "x", "xx"])
      await writeFile(
        join(folder, `base64-${shift.length}`),
        Buffer.from(`${shift}${needles.planted} and more`).toString("base64"),
      );
    const found = await leaksInFolder(profile, needles);
    expect(found.map(({ place }) => place).toSorted()).toEqual([
      "planted/base64-0",
      "planted/base64-1",
      "planted/base64-2",
      "planted/plain",
      "planted/wide",
    ]);
    await rm(folder, { recursive: true });
  });
});

async function hasKeyStore(page: Page): Promise<boolean> {
  const reply = await page.evaluate(() => window.branchscan.request("station:read"));
  return reply.kind === "answer" && reply.value.keyStore;
}
