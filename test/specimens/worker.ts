import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parentPort } from "node:worker_threads";
import { loadFonts } from "./art/sheet.ts";
import { allProducts } from "./products.ts";

/** What the maker asks of a worker: one product by name, into that folder. */
export type Order = { name: string; folder: string };

/** What a worker says when a product lies in its folder. */
export type Delivered = { name: string; bytes: number };

loadFonts();
const products = new Map(allProducts().map((product) => [product.name, product]));

parentPort?.on("message", async ({ name, folder }: Order) => {
  const product = products.get(name);
  if (!product) throw new Error(`There is no product ${name}`);
  const made = Object.entries(product.make());
  for (const [file, bytes] of made) await writeWhole(join(folder, file), bytes);
  const bytes = made.reduce((sum, [, { length }]) => sum + length, 0);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage({ name, bytes } satisfies Delivered);
});

/** Writes beside and renames, so that whoever reads meanwhile never sees half a file. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${randomUUID()}`;
  await writeFile(aside, bytes);
  await rename(aside, path);
}
