import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asyncProperty, assert, integer, uint8Array } from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chunkBytes, headerBytes, sealedSize } from "../../../../main/sealed/chunk-cipher.ts";
import { Damage } from "../../../../main/sealed/damage.ts";
import { newJobKey } from "../../../../main/sealed/job-key.ts";
import type { PageIdentity } from "../../../../main/sealed/page-identity.ts";
import { openPage, sealPage } from "../../../../main/sealed/sealed-page.ts";

let folder: string;
const key = newJobKey();
const sealedChunk = chunkBytes + 16;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "branchscan-sealed-"));
});
afterAll(() => rm(folder, { recursive: true }));

const identityOf = (content: Uint8Array, change: Partial<PageIdentity> = {}): PageIdentity => ({
  jobId: "job-1",
  side: "front",
  size: content.length,
  ...change,
});

/** Everything that a page gave out, and what ended it. */
async function given(path: string, identity: PageIdentity, under = key) {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of openPage(path, under, identity)) chunks.push(chunk);
  } catch (error) {
    return { bytes: Buffer.concat(chunks), error };
  }
  return { bytes: Buffer.concat(chunks), error: null };
}

let files = 0;
async function sealed(content: Uint8Array, change: Partial<PageIdentity> = {}, under = key) {
  files += 1;
  const path = join(folder, `page-${files}`);
  await sealPage(path, under, identityOf(content, change), content);
  return path;
}

/** That a changed file is noticed, and gave out nothing but a beginning of what was sealed. */
async function expectDamage(path: string, content: Uint8Array, change: Partial<PageIdentity> = {}) {
  const { bytes, error } = await given(path, identityOf(content, change));
  expect(error).toBeInstanceOf(Damage);
  expect(bytes.equals(content.subarray(0, bytes.length))).toBe(true);
}

test.each([0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes, 1_200_003])(
  "%d bytes come back as they were, in pieces of at most 64 KiB",
  async (size) => {
    const content = randomBytes(size);
    const path = await sealed(content);
    expect((await stat(path)).size).toBe(sealedSize(size));
    let whole = Buffer.alloc(0);
    for await (const chunk of openPage(path, key, identityOf(content))) {
      expect(chunk.length).toBeLessThanOrEqual(chunkBytes);
      whole = Buffer.concat([whole, chunk]);
    }
    expect(whole.equals(content)).toBe(true);
  },
);

test("a content that comes in pieces of any size is the same one", async () => {
  const property = asyncProperty(uint8Array({ maxLength: 40 }), async (sizes) => {
    const content = randomBytes(sizes.reduce((sum, size) => sum + size * 1000, 0));
    async function* pieces() {
      let at = 0;
      for (const size of sizes) yield content.subarray(at, (at += size * 1000));
    }
    files += 1;
    const path = join(folder, `page-${files}`);
    await sealPage(path, key, identityOf(content), pieces());
    expect((await given(path, identityOf(content))).bytes.equals(content)).toBe(true);
  });
  await assert(property, { numRuns: 20 });
});

test("nothing of the content stands readable in the file, and the same one is never sealed alike", async () => {
  const content = Buffer.from("PASSPORT K1234567E ".repeat(10_000));
  const [one, other] = [
    await readFile(await sealed(content)),
    await readFile(await sealed(content)),
  ];
  for (const word of ["PASSPORT", "K1234567E"]) expect(one.includes(word)).toBe(false);
  expect(one.subarray(headerBytes).equals(other.subarray(headerBytes))).toBe(false);
});

describe("what is noticed", () => {
  const content = randomBytes(2 * chunkBytes + 1000);

  test("any bit that is flipped, anywhere", async () => {
    const path = await sealed(content);
    const whole = await readFile(path);
    const property = asyncProperty(
      integer({ min: 0, max: whole.length - 1 }),
      integer({ min: 0, max: 7 }),
      async (at, bit) => {
        const changed = Buffer.from(whole);
        changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
        await writeFile(path, changed);
        await expectDamage(path, content);
      },
    );
    await assert(property, {
      numRuns: 150,
      // Each part of the header, and the edges of the chunks.
      examples: [0, 3, 4, 5, 36, 37, headerBytes - 1, headerBytes, headerBytes + sealedChunk - 1]
        .concat([headerBytes + sealedChunk, whole.length - 17, whole.length - 16, whole.length - 1])
        .map((at): [number, number] => [at, at % 8]),
    });
  });

  test("a file that is cut anywhere, between chunks too", async () => {
    const path = await sealed(content);
    const whole = await readFile(path);
    const property = asyncProperty(integer({ min: 0, max: whole.length - 1 }), async (length) => {
      await writeFile(path, whole.subarray(0, length));
      await expectDamage(path, content);
    });
    const edges = [0, 1, headerBytes, headerBytes + sealedChunk, headerBytes + 2 * sealedChunk];
    await assert(property, { numRuns: 60, examples: edges.map((at): [number] => [at]) });
  });

  test("a cut between chunks by somebody who also says the shorter length", async () => {
    const path = await sealed(content);
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(0, headerBytes + sealedChunk));
    await expectDamage(path, content, { size: chunkBytes });
  });

  test("anything that is added", async () => {
    const path = await sealed(content);
    const whole = await readFile(path);
    const added = [randomBytes(1), whole.subarray(headerBytes), whole.subarray(-1016)];
    for (const end of added) {
      await writeFile(path, Buffer.concat([whole, end]));
      await expectDamage(path, content);
      await expectDamage(path, content, { size: content.length + Math.max(1, end.length - 16) });
    }
  });

  test("chunks in another order, doubled, or left out", async () => {
    const path = await sealed(content);
    const whole = await readFile(path);
    const header = whole.subarray(0, headerBytes);
    const first = whole.subarray(headerBytes, headerBytes + sealedChunk);
    const second = whole.subarray(headerBytes + sealedChunk, headerBytes + 2 * sealedChunk);
    const last = whole.subarray(headerBytes + 2 * sealedChunk);
    const orders = [
      [second, first, last],
      [first, first, last],
      [second, second, last],
      [first, last, second],
      [last, first, second],
    ];
    for (const order of orders) {
      await writeFile(path, Buffer.concat([header, ...order]));
      await expectDamage(path, content);
    }
  });

  test("chunks of another file of the same job", async () => {
    const [path, other] = [await sealed(content), await sealed(content)];
    const [whole, others] = [await readFile(path), await readFile(other)];
    const at = headerBytes + sealedChunk;
    await writeFile(path, Buffer.concat([whole.subarray(0, at), others.subarray(at)]));
    await expectDamage(path, content);
  });

  test("a file of the other side, of another job, or of another length", async () => {
    const path = await sealed(content);
    await expectDamage(path, content, { side: "back" });
    await expectDamage(path, content, { jobId: "job-2" });
    await expectDamage(path, content, { size: content.length - 1 });
    // Names that read the same when they are put one after the other.
    await expectDamage(path, content, { jobId: "job-1f", side: "ront" });
  });

  test("another key", async () => {
    const path = await sealed(content);
    const { bytes, error } = await given(path, identityOf(content), newJobKey());
    expect(error).toBeInstanceOf(Damage);
    expect(bytes).toHaveLength(0);
  });

  test("a file that is gone", async () => {
    await expectDamage(join(folder, "never"), content);
  });
});

test("reading that is given up leaves no file open", async () => {
  const content = randomBytes(5 * chunkBytes);
  const path = await sealed(content);
  const before = (await readdir("/proc/self/fd").catch(() => [])).length;
  for (let round = 0; round < 20; round += 1)
    for await (const _ of openPage(path, key, identityOf(content))) break;
  expect((await readdir("/proc/self/fd").catch(() => [])).length).toBeLessThan(before + 10);
});
