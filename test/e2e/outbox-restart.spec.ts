import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startWatchfulServer } from "../servers/strict-server.ts";
import { leaksInFolder } from "./fixtures/find-leaks.ts";
import { launchStation, type RunningStation } from "./fixtures/launch-station.ts";
import { setUpLive } from "./fixtures/live.ts";
import { lineOf, openOutbox, openSettings } from "./fixtures/panels.ts";
import { sendDocument } from "./fixtures/send-document.ts";
import { expect, test } from "./fixtures/test.ts";

const number = "K7391546Z";
const ids = { customerId: "4711", documentId: "8821" };

test.skip(
  process.env["BRANCHSCAN_KEY_STORE"] === undefined,
  "Without a key store documents wait in memory, and nothing of them is on disk.",
);

let userData = "";
test.beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), "branchscan-e2e-"));
});
test.afterEach(() => rm(userData, { recursive: true, force: true }));

test("a document outlives the sudden end of the station, unread, and arrives as it was seen", async () => {
  const server = await startWatchfulServer();
  const token = server.issueToken();
  const station = await launchStation({ userData, mode: "live", blind: true });
  await setUpLive(station.page, { ...server, token });
  await server.close();
  const front = await sendDocument(station.page, { ...ids, number });
  const before = await openOutbox(station.page);
  await expect(lineOf(before, ids.customerId)).toContainText("Waiting");
  await expect(before).not.toContainText("do not survive");
  await kill(station);

  const needles = {
    number,
    token,
    // Of the noise in it, and not of the headers that every JPEG has.
    page: front.subarray(-200, -100),
    "page in base64": Buffer.from(front.subarray(-300).toString("base64").slice(4, 104)),
  };
  expect(await leaksInFolder(userData, needles)).toEqual([]);

  const next = await launchStation({ userData, mode: "live", blind: true });
  const after = await openOutbox(next.page);
  await expect(lineOf(after, ids.customerId)).toContainText("Waiting");
  await server.reopen();
  await expect(lineOf(after, ids.customerId)).toContainText("Delivered", { timeout: 20_000 });
  const stored = server.stored(ids.customerId, ids.documentId);
  expect(stored?.front.bytes?.equals(front)).toBe(true);
  expect(stored?.details.number).toBe(number);
  expect(await leaksInFolder(userData, needles)).toEqual([]);
  await next.close();
  await server.close();
});

test("the station closes without a question, and training goes on where it was", async () => {
  const station = await launchStation({ userData, blind: true });
  await station.page.evaluate(() => window.branchscan.request("training:arm", "not-found"));
  await sendDocument(station.page, ids);
  const outbox = await openOutbox(station.page);
  await expect(lineOf(outbox, ids.customerId)).toContainText("Held");
  await station.page.keyboard.press("Escape");
  const settings = await openSettings(station.page, "Mode");
  await settings.getByRole("button", { name: "Switch to live mode…" }).click();
  const question = station.page.getByRole("dialog", { name: "Switch to live mode?" });
  await expect(question).toContainText("It is safe on this PC");
  await station.app.evaluate(({ app, dialog }) => {
    dialog.showMessageBox = () => Promise.reject(new Error("Nobody is there to answer."));
    app.quit();
  });
  await ended(station);

  const next = await launchStation({ userData, blind: true });
  const again = await openOutbox(next.page);
  await lineOf(again, ids.customerId).click();
  await again.getByRole("button", { name: "Try now" }).click();
  await expect(lineOf(again, ids.customerId)).toContainText("Delivered");
  await next.close();
});

/** As a power cut ends it. */
async function kill(station: RunningStation): Promise<void> {
  station.app.process().kill("SIGKILL");
  await ended(station);
}

async function ended({ app }: RunningStation): Promise<void> {
  const child = app.process();
  await expect.poll(() => child.exitCode ?? child.signalCode).not.toBeNull();
}
