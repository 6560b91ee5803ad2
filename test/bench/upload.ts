import { execFile, fork } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createDispatcher } from "../../main/network/dispatcher.ts";
import { trustedRoots } from "../../main/network/trust.ts";
import { documentPart } from "../../main/artemis/document-part.ts";
import type { OutgoingPage } from "../../main/artemis/outgoing.ts";
import { updateDocument } from "../../main/artemis/update-document.ts";
import { contextFor, details, documentOf, pictureBytes, target } from "../servers/outgoing.ts";

/** How long an upload of two pages takes beside `curl -F` to the same server, both reading the pages from disk. */

const run = promisify(execFile);
const rounds = 15;
const server = fork(join(import.meta.dirname, "upload-server.ts"));
const [{ plain, tls, certificate }] = await once(server, "message");
const folder = await mkdtemp(join(tmpdir(), "branchscan-upload-"));
const authorityFile = join(folder, "authority.pem");
await writeFile(authorityFile, certificate);
const dispatcher = createDispatcher(trustedRoots([certificate]));

console.log(`median (least) of ${rounds} rounds`);
console.log("pages              Branchscan              curl     ratio");
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
    const curls = await byCurl(baseAddress, file);
    // The first round warms both up.
    if (round >= 0) times.push({ ours, curls });
  }
  const ours = times.map((time) => time.ours);
  const curls = times.map((time) => time.curls);
  console.log(
    `2 × ${megabytes} MB ${baseAddress.split(":")[0]}`.padEnd(16),
    `${middle(ours).toFixed(0)} (${Math.min(...ours).toFixed(0)}) ms`.padStart(18),
    `${middle(curls).toFixed(0)} (${Math.min(...curls).toFixed(0)}) ms`.padStart(18),
    (middle(ours) / middle(curls)).toFixed(2).padStart(7),
    `(${(Math.min(...ours) / Math.min(...curls)).toFixed(2)})`,
  );
}

async function byBranchscan(baseAddress: string, file: string, size: number): Promise<number> {
  const page: OutgoingPage = {
    mediaType: "image/jpeg",
    size,
    open: () => createReadStream(file, { highWaterMark: 1024 * 1024 }),
  };
  const begun = performance.now();
  const document = documentOf({ front: page, back: page });
  const outcome = await updateDocument(
    target,
    document,
    contextFor({ baseAddress }, { dispatcher }),
  );
  if (outcome.kind !== "delivered") throw new Error(`The upload failed: ${outcome.kind}`);
  return performance.now() - begun;
}

/** By curl's own clock, so that starting its process does not count against it. */
async function byCurl(baseAddress: string, file: string): Promise<number> {
  const form = [
    `document=${documentPart(details, "date-time")};type=application/json`,
    `front=@${file};type=image/jpeg`,
    `back=@${file};type=image/jpeg`,
  ].flatMap((field) => ["-F", field]);
  const quiet = ["-s", "-S", "-o", join(folder, "answer"), "-w", "%{time_total}"];
  const put = ["--cacert", authorityFile, "-X", "PUT", `${baseAddress}/`];
  const { stdout } = await run("curl", [...quiet, ...form, ...put]);
  return Number(stdout) * 1000;
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
