// How long a document takes out of the sealed outbox beside `curl -F` of the plain files, and how memory grows with it.
// Run: node test/bench/outbox-upload.ts
import { fork } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OutgoingPage } from "../../main/artemis/outgoing.ts";
import { updateDocument } from "../../main/artemis/update-document.ts";
import { createDispatcher } from "../../main/network/dispatcher.ts";
import { trustedRoots } from "../../main/network/trust.ts";
import { openOutboxStore } from "../../main/open-outbox-store.ts";
import type { Job } from "../../main/outbox/job.ts";
import { contextFor, details, pictureBytes, target } from "../servers/outgoing.ts";
import { waitingJob } from "./waiting-job.ts";
import { besideLine, putByCurl, timed } from "./peers.ts";

const rounds = 11;
const server = fork(join(import.meta.dirname, "upload-server.ts"));
const [{ plain, tls, certificate }] = await once(server, "message");
const folder = await mkdtemp(join(tmpdir(), "branchscan-outbox-upload-"));
const authorityFile = join(folder, "authority.pem");
await writeFile(authorityFile, certificate);
const dispatcher = createDispatcher(trustedRoots([certificate]));
const { store, close } = await openOutboxStore(folder, randomBytes(32));

const grown = (from: number, to: number) => ((to - from) / 1e6).toFixed(1);

console.log(`median (least) of ${rounds} rounds
pages                        sealed outbox               curl   ratio`);
try {
  for (const baseAddress of [`http://127.0.0.1:${plain}`, `https://127.0.0.1:${tls}`])
    for (const megabytes of [3, 25]) await compare(baseAddress, megabytes);
} finally {
  close();
  await dispatcher.close();
  await rm(folder, { recursive: true });
  server.kill();
}

async function compare(baseAddress: string, megabytes: number): Promise<void> {
  const file = join(folder, "page.jpg");
  const job = await keep(file, megabytes * 1_000_000);
  const send = () => sendFromOutbox(baseAddress, job);
  const ours: number[] = [];
  const curls: number[] = [];
  // The first round warms it up.
  await send();
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timed(send));
    curls.push(await putByCurl({ baseAddress, file, authorityFile }));
  }
  const memory = watchMemory();
  for (let round = 0; round < rounds; round += 1) await send();
  const name = `2 × ${megabytes} MB ${baseAddress.split(":")[0]}`;
  console.log(`${besideLine(name, ours, curls)}   ${memory.end()}`);
}

/** Puts a document with two such pages into the outbox, from a file that stays for curl. */
async function keep(file: string, size: number): Promise<Job> {
  await writeFile(file, pictureBytes(size));
  const page: OutgoingPage = { mediaType: "image/jpeg", size, open: () => createReadStream(file) };
  const job = waitingJob({ id: randomUUID(), ...target, pageBytes: [size, size] });
  const added = await store.add(job, { details, front: page, back: page });
  if (added !== "safe") throw new Error("There is no room for it.");
  return job;
}

async function sendFromOutbox(baseAddress: string, job: Job): Promise<void> {
  const content = await store.content(job.id);
  if (!content) throw new Error("The content is gone.");
  const outcome = await updateDocument(job, content, contextFor({ baseAddress }, { dispatcher }));
  if (outcome.kind !== "delivered") throw new Error(`The upload failed: ${outcome.kind}`);
}

/** How far the process grows over what it has now, sampled every 5 ms: apart from what is timed, which it slows down. */
function watchMemory() {
  const { rss, external } = process.memoryUsage();
  const most = { rss, external };
  const timer = setInterval(() => {
    const now = process.memoryUsage();
    most.rss = Math.max(most.rss, now.rss);
    most.external = Math.max(most.external, now.external);
  }, 5);
  return {
    end(): string {
      clearInterval(timer);
      return `grew by ${grown(rss, most.rss)} MB, outside the heap by ${grown(external, most.external)} MB`;
    },
  };
}
