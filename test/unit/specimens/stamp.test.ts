import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Product } from "../../specimens/products.ts";
import { missingProducts, readStamp, stampFile } from "../../specimens/stamp.ts";

const product: Product = { group: "art", name: "a", files: ["a.png"], make: () => ({}) };
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "specimens-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("what lies there and was made by the same generator is not made again", async () => {
  await writeFile(join(folder, "a.png"), "");
  expect(missingProducts([product], folder, { art: "now" }, "now")).toEqual([]);
});

test("what another state of the generator made is made again", async () => {
  await writeFile(join(folder, "a.png"), "");
  expect(missingProducts([product], folder, { art: "before" }, "now")).toEqual([product]);
});

test("what is gone is made again", () => {
  expect(missingProducts([product], folder, { art: "now" }, "now")).toEqual([product]);
});

test("a stamp that cannot be read counts for none", async () => {
  await writeFile(join(folder, stampFile), "{ torn");
  expect(await readStamp(folder)).toEqual({});
});
