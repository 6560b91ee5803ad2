import { expect, test } from "vitest";
import { fitsSlowHash, slowHash } from "../../../../main/auth/slow-hash.ts";

test("the secret fits its own hash and no other secret does", async () => {
  const hash = await slowHash("correct horse");
  expect(await fitsSlowHash("correct horse", hash)).toBe(true);
  expect(await fitsSlowHash("correct horse ", hash)).toBe(false);
  expect(await fitsSlowHash("", hash)).toBe(false);
});

test("the hash names its cost, holds no secret and is another one each time", async () => {
  const [first, second] = await Promise.all([slowHash("correct horse"), slowHash("correct horse")]);
  expect(first).toMatch(/^scrypt\$131072\$8\$1\$/);
  expect(first).not.toContain("horse");
  expect(first).not.toBe(second);
});

test("a letter and its accent fit the letter with the accent", async () => {
  expect(await fitsSlowHash("cafe\u0301 au lait", await slowHash("caf\u00e9 au lait"))).toBe(true);
});

const salt = "A".repeat(22);
const hash = "A".repeat(43);
test.each([
  ["nothing", ""],
  ["another method", `md5$1$1$1$${salt}==$${hash}=`],
  ["no hash", `scrypt$131072$8$1$${salt}==$`],
  ["a cost that would stop the station", `scrypt$8388608$8$1$${salt}==$${hash}=`],
  ["much memory by its block size", `scrypt$1048576$99$1$${salt}==$${hash}=`],
  ["a cost that is no power of two", `scrypt$131071$8$1$${salt}==$${hash}=`],
  ["no cost", `scrypt$0$8$1$${salt}==$${hash}=`],
  ["a block size of nothing", `scrypt$16$0$1$${salt}==$${hash}=`],
  ["no passes", `scrypt$16$8$0$${salt}==$${hash}=`],
])("nothing fits a text with %s", async (_name, text) => {
  expect(await fitsSlowHash("correct horse", text)).toBe(false);
});
