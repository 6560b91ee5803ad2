import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { allProducts } from "./products.ts";
import type { Group, Product } from "./products.ts";
import { generatorFingerprint, missingProducts, readStamp, stampFile } from "./stamp.ts";
import type { Stamp } from "./stamp.ts";
import type { Delivered, Order } from "./worker.ts";

const groups: readonly Group[] = ["films", "photos", "art"];
const { values } = parseArgs({
  options: {
    out: { type: "string", default: resolve(import.meta.dirname, "../../out/specimens") },
    only: { type: "string" },
  },
});
const wanted = values.only === undefined ? groups : groups.filter((group) => group === values.only);
if (wanted.length === 0) {
  console.error("Usage: make.ts [--out FOLDER] [--only photos|films|art]");
  process.exit(2);
}
await makeSpecimens(resolve(values.out), wanted);

/** Makes what is missing of those groups, two products at a time, and stamps the folder. */
async function makeSpecimens(folder: string, chosen: readonly Group[]): Promise<void> {
  const fingerprint = await generatorFingerprint();
  const stamp = await readStamp(folder);
  const products = allProducts().filter(({ group }) => chosen.includes(group));
  const missing = missingProducts(products, folder, stamp, fingerprint);
  if (missing.length === 0) {
    console.log(`Specimens are up to date in ${folder}`);
    return;
  }
  await mkdir(folder, { recursive: true });
  const queue = [...missing];
  await Promise.all([workThrough(queue, folder), workThrough(queue, folder)]);
  const made: Stamp = Object.fromEntries(chosen.map((group) => [group, fingerprint]));
  const lost = missingProducts(products, folder, made, fingerprint);
  if (lost.length > 0) throw new Error(`Lost: ${lost.map(({ name }) => name).join(", ")}`);
  const text = `${JSON.stringify({ ...stamp, ...made }, null, 2)}\n`;
  await writeFile(join(folder, stampFile), text);
}

async function workThrough(queue: Product[], folder: string): Promise<void> {
  const worker = new Worker(new URL("worker.ts", import.meta.url));
  try {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const started = performance.now();
      const { name, bytes } = await delivered(worker, { name: next.name, folder });
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${name}  ${Math.ceil(bytes / 1024)} KiB  ${seconds} s`);
    }
  } finally {
    await worker.terminate();
  }
}

/** Resolves when the worker has the product in its folder; rejects when the worker fails or ends. */
function delivered(worker: Worker, order: Order): Promise<Delivered> {
  const { promise, resolve: settle, reject } = Promise.withResolvers<Delivered>();
  const ended = (): void => reject(new Error(`The worker ended over ${order.name}`));
  worker.once("error", reject).once("exit", ended);
  worker.once("message", (answer: Delivered) => {
    worker.off("error", reject).off("exit", ended);
    settle(answer);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  worker.postMessage(order);
  return promise;
}
