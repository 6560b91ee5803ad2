import { execFile, fork } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { documentPart } from "../../main/artemis/document-part.ts";
import type { OutgoingPage } from "../../main/artemis/outgoing.ts";
import { updateDocument } from "../../main/artemis/update-document.ts";
import { contextFor, details, documentOf, pictureBytes, target } from "../servers/outgoing.ts";

/** How long an upload of two pages takes beside `curl -F` to the same server, both reading the pages from disk. */

const run = promisify(execFile);
const rounds = 15;
const server = fork(join(import.meta.dirname, "upload-server.ts"));
const [port] = await once(server, "message");
const baseAddress = `http://127.0.0.1:${port}`;
const folder = await mkdtemp(join(tmpdir(), "branchscan-upload-"));

console.log("pages        Branchscan     curl    ratio");
try {
  for (const megabytes of [3, 25]) await compare(megabytes);
} finally {
  await rm(folder, { recursive: true });
  server.kill();
}

async function compare(megabytes: number): Promise<void> {
  const size = megabytes * 1_000_000;
  const file = join(folder, "page.jpg");
  await writeFile(file, pictureBytes(size));
  const page: OutgoingPage = {
    mediaType: "image/jpeg",
    size,
    open: () => createReadStream(file, { highWaterMark: 128 * 1024 }),
  };
  const document = documentOf({ front: page, back: page });
  const context = contextFor({ baseAddress });
  const form = [
    `document=${documentPart(details, "date-time")};type=application/json`,
    `front=@${file};type=image/jpeg`,
    `back=@${file};type=image/jpeg`,
  ].flatMap((field) => ["-F", field]);
  const address = `${baseAddress}/api/customer/${target.customerId}/document/${target.documentId}`;
  // curl's own clock, so that starting its process does not count against it.
  const byCurl = async () => {
    const time = ["-s", "-o", "/dev/null", "-w", "%{time_total}"];
    const { stdout } = await run("curl", [...time, "-X", "PUT", ...form, address]);
    return Number(stdout) * 1000;
  };
  const byBranchscan = async () => {
    const begun = performance.now();
    await updateDocument(target, document, context);
    return performance.now() - begun;
  };

  await byBranchscan();
  await byCurl();
  const times: { ours: number; curls: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    times.push({ ours: await byBranchscan(), curls: await byCurl() });
  const ours = median(times.map((time) => time.ours));
  const curls = median(times.map((time) => time.curls));
  console.log(
    `2 × ${megabytes} MB`.padEnd(12),
    `${ours.toFixed(1)} ms`.padStart(10),
    `${curls.toFixed(1)} ms`.padStart(10),
    (ours / curls).toFixed(2).padStart(7),
  );
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
