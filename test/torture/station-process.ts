import { createSecureContext } from "node:tls";
import { updateDocument } from "../../main/artemis/update-document.ts";
import { createDispatcher } from "../../main/network/dispatcher.ts";
import { barrierReasons } from "../../main/outbox/conditions.ts";
import { createCourier } from "../../main/outbox/courier.ts";
import { createOutbox } from "../../main/outbox/outbox.ts";
import { openJobStore } from "../../main/outbox/sqlite/open-job-store.ts";
import { defaultSettings } from "../../preload/contract/settings.ts";
import { submissionOf } from "./documents.ts";
import { haste, hastyNow, token, type LifeOrder, type LifeReport } from "./messages.ts";

/** One life of the station: it accepts documents and sends them until it is killed. */

const order = JSON.parse(process.argv[2] ?? "") as LifeOrder;
const tell = (report: LifeReport) => process.send?.(report);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
process.on("unhandledRejection", (error) => tell({ kind: "failed", error: String(error) }));

const begun = performance.now();
const store = await openJobStore({
  folder: order.folder,
  stationKey: Buffer.from(order.stationKey, "hex"),
  now: new Date(),
});
const milliseconds = performance.now() - begun;

const settings = { ...defaultSettings, baseAddress: order.baseAddress, domainId: "1000" };
const timeOuts = { connect: 300, headers: 300, body: 300 };
const dispatcher = createDispatcher(createSecureContext(), timeOuts);
const clock = {
  now: () => hastyNow(order.began),
  after(milliseconds: number, callback: () => void) {
    const timer = setTimeout(callback, milliseconds / haste);
    return () => clearTimeout(timer);
  },
};
const access = async () => ({ endpoint: settings, token });
const common = { store, clock, onChange: () => {} };
const courier = createCourier({
  ...common,
  mode: "live",
  random: Math.random,
  isOnline: () => true,
  tokens: { current: access, renew: access },
  send: (job, content, how) =>
    updateDocument(job, content, { ...how, dispatcher, userAgent: "Torture", now: clock.now }),
});
const outbox = createOutbox({
  ...common,
  courier,
  settings: () => settings,
  operator: () => "Tan",
  limits: { jobs: 40, bytes: 1e9 },
});
const { jobs } = await store.load();
tell({ kind: "started", milliseconds, jobs, standing: store.standing });
courier.wake();
await Promise.all([order.isLast ? undefined : sendWithoutEnd(), goAfterWhatIsHeld()]);

async function sendWithoutEnd(): Promise<void> {
  for (let at = 0; ; at += 1) {
    const version = {
      documentId: String(1 + Math.floor(Math.random() * 12)),
      version: order.life * 10_000 + at,
    };
    const outcome = await outbox.accept(submissionOf(version));
    if (outcome.kind === "accepted") tell({ kind: "safe", jobId: outcome.jobId, ...version });
    else if (outcome.reason !== "outbox-full") tell({ kind: "refused", reason: outcome.reason });
    await pause(Math.random() * 20);
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
  const all = await store.list({ search: "", show: "all", offset: 0, limit: 1_000_000 });
  tell({ kind: "ended", states: Object.fromEntries(all.jobs.map(({ id, state }) => [id, state])) });
  await courier.stop();
  await dispatcher.close();
  store.close();
  process.disconnect();
}
