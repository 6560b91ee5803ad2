import { fork } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDispatcher } from "../../main/network/dispatcher.ts";
import { trustedRoots } from "../../main/network/trust.ts";
import type { OutgoingPage } from "../../main/artemis/outgoing.ts";
import { updateDocument } from "../../main/artemis/update-document.ts";
import { contextFor, documentOf, pictureBytes, target } from "../servers/outgoing.ts";
import { besideLine, putByCurl, timed } from "./peers.ts";

/** How long an upload of two pages takes beside `curl -F` to the same server, both reading the pages from disk. */

const rounds = 15;
const server = fork(join(import.meta.dirname, "upload-server.ts"));
const [{ plain, tls, certificate }] = await once(server, "message");
const folder = await mkdtemp(join(tmpdir(), "branchscan-upload-"));
const authorityFile = join(folder, "authority.pem");
await writeFile(authorityFile, certificate);
const dispatcher = createDispatcher(trustedRoots([certificate]));

console.log(`median (least) of ${rounds} rounds`);
console.log("pages                          Branchscan               curl   ratio");
try {
  for (const baseAddress of [`http://127.0.0.1:${plain}`, `https://127.0.0.1:${tls}`])
    for (const megabytes of [3, 25]) await compare(baseAddress, megabytes);
} finally {
  await rm(folder, { recursive: true });
  server.kill();
}

async function compare(baseAddress: string, megabytes: number): Promise<void> {
  const size = megabytes * 1_000_000;
  const file = join(folder, "page.jpg");
  await writeFile(file, pictureBytes(size));
  const times: { ours: number; curls: number }[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const ours = await byBranchscan(baseAddress, file, size);
    const curls = await putByCurl({ baseAddress, file, authorityFile });
    // The first round warms both up.
    if (round >= 0) times.push({ ours, curls });
  }
  const ours = times.map((time) => time.ours);
  const curls = times.map((time) => time.curls);
  const name = `2 × ${megabytes} MB ${baseAddress.split(":")[0]}`;
  console.log(besideLine(name, ours, curls));
}

async function byBranchscan(baseAddress: string, file: string, size: number): Promise<number> {
  const page: OutgoingPage = {
    mediaType: "image/jpeg",
    size,
    open: () => createReadStream(file, { highWaterMark: 1024 * 1024 }),
  };
  const document = documentOf({ front: page, back: page });
  return timed(async () => {
    const context = contextFor({ baseAddress }, { dispatcher });
    const outcome = await updateDocument(target, document, context);
    if (outcome.kind !== "delivered") throw new Error(`The upload failed: ${outcome.kind}`);
  });
}
