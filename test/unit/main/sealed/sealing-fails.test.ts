import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newJobKey } from "../../../../main/sealed/job-key.ts";
import { sealPage } from "../../../../main/sealed/sealed-page.ts";

let folder: string;
const key = newJobKey();
const content = randomBytes(1000);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "branchscan-sealed-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function* breaking() {
  yield content;
  throw new Error("It broke.");
}

test("what was there before stays when a new content breaks", async () => {
  const path = join(folder, "before");
  await sealPage(path, key, { jobId: "j", side: "front", size: 1000 }, content);
  const before = await readFile(path);
  const identity = { jobId: "j", side: "front", size: 200_000 };
  await expect(sealPage(path, key, identity, breaking())).rejects.toThrow("It broke.");
  expect(await readFile(path)).toEqual(before);
  await rm(path);
});

describe("a page that cannot be sealed", () => {
  test.each([999, 1001])("for it was said to have %d bytes leaves nothing behind", async (size) => {
    const path = join(folder, `short-${size}`);
    await expect(sealPage(path, key, { jobId: "j", side: "front", size }, content)).rejects.toThrow(
      "not as long",
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test("for its source breaks leaves nothing behind", async () => {
    const path = join(folder, "broken");
    const identity = { jobId: "j", side: "front", size: 200_000 };
    await expect(sealPage(path, key, identity, breaking())).rejects.toThrow("It broke.");
    expect(await readdir(folder)).toEqual([]);
  });
});
