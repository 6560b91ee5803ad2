import { once } from "node:events";
import { join } from "node:path";
import { createSecureContext } from "node:tls";
import { updateDocument } from "../../main/artemis/update-document.ts";
import { openAudit } from "../../main/audit/audit.ts";
import { auditedStore } from "../../main/audit/audited-store.ts";
import { createDispatcher } from "../../main/network/dispatcher.ts";
import { openOutboxStore } from "../../main/open-outbox-store.ts";
import { barrierReasons } from "../../main/outbox/conditions.ts";
import { createCourier } from "../../main/outbox/courier.ts";
import { createOutbox } from "../../main/outbox/outbox.ts";
import { defaultSettings } from "../../preload/contract/settings.ts";
import { randomFor } from "../specimens/random.ts";
import { submissionOf } from "./documents.ts";
import { haste, hastyNow, LifeOrder, token, type LifeReport } from "./messages.ts";

/** One life of the station: once it has its order it takes documents over and sends them until it is killed. */

const tell = (report: LifeReport) => process.send?.(report);
const ordered = once(process, "message");
tell({ kind: "ready" });
const [message] = await ordered;
const order = LifeOrder.parse(message);
const random = randomFor(`${order.seed} life ${order.life}`);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
process.on("unhandledRejection", (error) => tell({ kind: "failed", error: String(error) }));
// Whoever started it is gone.
process.on("disconnect", () => process.exit());

const clock = {
  now: () => hastyNow(order.began),
  after(milliseconds: number, callback: () => void) {
    const timer = setTimeout(callback, milliseconds / haste);
    return () => clearTimeout(timer);
  },
};
const stationKey = Buffer.from(order.stationKey, "hex");
const settings = { ...defaultSettings, baseAddress: order.baseAddress, domainId: "1000" };
const audit = openAudit({
  folder: join(order.folder, "audit"),
  key: stationKey,
  clock,
  station: () => settings.stationName,
  operator: () => ({ id: "1", name: "Tan" }),
  // Small, so that many are begun.
  fileBytes: 60_000,
});
const begun = performance.now();
const opened = await openOutboxStore(order.folder, stationKey);
const milliseconds = performance.now() - begun;

const store = auditedStore(opened.store, audit.record);
const timeOuts = { connect: 300, headers: 300, body: 300 };
const dispatcher = createDispatcher(createSecureContext(), timeOuts);
const access = async () => ({ endpoint: settings, token });
const common = { store, clock, onChange: () => {} };
const courier = createCourier({
  ...common,
  mode: "live",
  random,
  isOnline: () => true,
  tokens: { current: access, renew: access },
  send: (job, content, how) =>
    updateDocument(job, content, { ...how, dispatcher, userAgent: "Torture", now: clock.now }),
});
const limits = { jobs: 40, bytes: 1e9 };
const outbox = createOutbox({
  ...common,
  courier,
  limits,
  settings: () => settings,
  operator: () => "Tan",
  operatorId: () => null,
});
let versions = order.life * 10_000;

const { jobs } = await store.load();
tell({ kind: "started", milliseconds, jobs, damage: opened.outboxKept.outboxDamage });
courier.wake();
await Promise.all([
  ...(order.isLast ? [] : [sendWithoutEnd(), sendWithoutEnd()]),
  goAfterWhatIsHeld(),
]);

async function sendWithoutEnd(): Promise<void> {
  for (;;) {
    versions += 1;
    const version = { documentId: String(1 + Math.floor(random() * 12)), version: versions };
    const outcome = await outbox.accept(submissionOf(version));
    if (outcome.kind === "accepted") tell({ kind: "safe", jobId: outcome.jobId, ...version });
    else if (outcome.reason !== "outbox-full") tell({ kind: "refused", reason: outcome.reason });
    await pause(random() * 20);
  }
}

/** Who looks after the outbox: lifts what stands in the way, and lets go again what is held. */
async function goAfterWhatIsHeld(): Promise<void> {
  for (;;) {
    await courier.release(barrierReasons);
    for (const job of await store.inState("held")) await courier.retry(job.id);
    if (order.isLast && (await store.load()).jobs === 0) break;
    await pause(60);
  }
  await end();
}

async function end(): Promise<void> {
  await courier.stop();
  await dispatcher.close();
  const found = await store.list({ search: "", show: "all", offset: 0, limit: 1_000_000 });
  const ended = found.jobs.map(({ id, documentId, state, receipt, attempts, timesSent }) => {
    const sha256 = receipt?.pages[0]?.sha256 ?? "none";
    return { id, documentId, state, sha256, attempts, timesSent };
  });
  tell({ kind: "ended", jobs: ended, audit: await audit.verify() });
  await audit.close();
  opened.close();
  process.disconnect();
}
