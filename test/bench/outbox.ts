// How long it takes until a document is safe on the disk, beside the same bytes written and synced; and what 10,000
// documents that wait cost, beside ten. Run: node test/bench/outbox.ts
import { randomBytes } from "node:crypto";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAudit } from "../../main/audit/audit.ts";
import { auditedStore } from "../../main/audit/audited-store.ts";
import { openOutboxStore } from "../../main/open-outbox-store.ts";
import { createCourier } from "../../main/outbox/courier.ts";
import { createOutbox, type Outbox } from "../../main/outbox/outbox.ts";
import { systemClock } from "../../main/system-clock.ts";
import { defaultSettings } from "../../preload/contract/settings.ts";
import type { Submission } from "../../preload/contract/submission.ts";
import { pngBytes } from "../servers/png-bytes.ts";
import { fillOutbox } from "./fill-outbox.ts";
import { besideLine, middle, timed } from "./peers.ts";

const folder = await mkdtemp(join(tmpdir(), "branchscan-outbox-bench-"));
const stationKey = randomBytes(32);
const audit = openAudit({
  folder: join(folder, "audit"),
  key: stationKey,
  clock: systemClock,
  station: () => "Counter 3",
  operator: () => ({ id: "1", name: "Tan" }),
});
const settings = () => ({ ...defaultSettings, domainId: "1000" });
const access = async () => ({ endpoint: settings(), token: "none" });

// As many rows as there are in the outbox of ten, so that what differs is the outbox.
const page = { show: "all", offset: 0, limit: 10 } as const;
const steps: Record<string, (outbox: Outbox) => Promise<unknown>> = {
  "list, first page": (outbox) => outbox.list({ ...page, search: "" }),
  "list, those waiting": (outbox) => outbox.list({ ...page, show: "waiting", search: "" }),
  "search, one found": (outbox) => outbox.list({ ...page, search: "70000005" }),
  "search, all found": (outbox) => outbox.list({ ...page, search: "7000" }),
  "search, two digits": (outbox) => outbox.list({ ...page, search: "70" }),
  // Last, since it adds to the few.
  accept: (outbox) => outbox.accept(submissionOf(500_000)),
};

try {
  await compareWithSync();
  await compareWithFew();
} finally {
  await audit.close();
  await rm(folder, { recursive: true });
}

/** Also without the audit, which writes and syncs an entry of its own before the operator is told. */
async function compareWithSync(): Promise<void> {
  const rounds = 25;
  const audited = await openIn(join(folder, "audited"), true);
  const bare = await openIn(join(folder, "bare"), false);
  const [withAudit, without, synced]: number[][] = [[], [], []];
  for (let round = -3; round < rounds; round += 1) {
    const submission = submissionOf(500_000);
    const bytes = Buffer.concat([submission.front.bytes, submission.back?.bytes ?? []].flat());
    const times = [
      await timed(() => audited.accept(submission)),
      await timed(() => bare.accept(submission)),
      await timed(() => writeAndSync(join(folder, `${round}`), bytes)),
    ];
    // The first rounds warm all of them up.
    if (round < 0) continue;
    [withAudit, without, synced].forEach((list, at) => list?.push(times[at] ?? Number.NaN));
  }
  console.log(`median (least) of ${rounds} rounds
Send to "safe"                   Branchscan   written and synced   ratio`);
  console.log(besideLine("2 × 500 KB", withAudit ?? [], synced ?? [], 1));
  console.log(besideLine("without the audit", without ?? [], synced ?? [], 1));
  audited.close();
  bare.close();
}

async function writeAndSync(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "w");
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
}

async function compareWithFew(): Promise<void> {
  const few = join(folder, "few");
  const many = join(folder, "many");
  await fillOutbox(few, stationKey, 10);
  await fillOutbox(many, stationKey, 10_000);
  const starts = [];
  for (let round = 0; round < 5; round += 1)
    starts.push(
      await timed(async () => {
        const { list, close } = await openIn(many, false);
        await list({ search: "", show: "all", offset: 0, limit: 50 });
        close();
      }),
    );
  console.log(`\nstart with 10,000 waiting, to the first list: ${middle(starts).toFixed(0)} ms`);
  console.log("\noutbox                          10,000                 10   ratio");
  const outboxes = { many: await openIn(many, false), few: await openIn(few, false) };
  for (const [name, work] of Object.entries(steps)) {
    const times: { many: number[]; few: number[] } = { many: [], few: [] };
    for (let round = -3; round < 40; round += 1) {
      const ofMany = await timed(() => work(outboxes.many));
      const ofFew = await timed(() => work(outboxes.few));
      if (round < 0) continue;
      times.many.push(ofMany);
      times.few.push(ofFew);
    }
    console.log(besideLine(name, times.many, times.few, 2));
  }
  outboxes.many.close();
  outboxes.few.close();
}

/** An outbox with all that it has in the station, but no network: what is accepted waits. */
async function openIn(profile: string, isAudited: boolean) {
  const { store: own, limits, close } = await openOutboxStore(profile, stationKey);
  const store = isAudited ? auditedStore(own, audit.record) : own;
  const common = { store, clock: systemClock, onChange: () => {} };
  const courier = createCourier({
    ...common,
    mode: "live",
    random: Math.random,
    isOnline: () => false,
    tokens: { current: access, renew: access },
    send: async () => ({ kind: "cancelled" }),
  });
  const who = { operator: () => "Tan", operatorId: () => null };
  const outbox = createOutbox({ ...common, ...who, courier, limits, settings });
  return { ...outbox, close };
}

/** A document for a record of its own. */
function submissionOf(size: number): Submission {
  const side = (): Submission["front"] => {
    const bytes = new Uint8Array(Buffer.concat([pngBytes(1200, 800), randomBytes(size - 33)]));
    return { mediaType: "image/png", bytes, width: 1200, height: 800 };
  };
  return {
    customerId: "4711",
    documentId: String(1 + randomBytes(4).readUInt32BE()),
    details: {
      type: "PASSPORT",
      number: "K1234567E",
      authenticity: "ORIGINAL",
      issueDate: "2020-01-01",
      expiryDate: "2090-01-01",
      showExpiryNotification: true,
    },
    front: side(),
    back: side(),
    confirmed: [],
  };
}
