import { randomBytes } from "node:crypto";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openOutboxStore } from "../../../main/open-outbox-store.ts";
import { newFolder } from "./outbox/jobs.ts";
import { addJob } from "./outbox/sqlite/on-disk.ts";

test("without a station key documents wait in memory, few enough for it, and nothing is written", async () => {
  const profile = await newFolder();
  const { outboxKept, limits, close } = await openOutboxStore(profile, null);
  expect(outboxKept).toEqual({ outbox: "memory", outboxDamage: null });
  expect(limits.jobs).toBe(200);
  close();
  expect(await readdir(profile)).toEqual([]);
});

test("with one they are sealed in the profile, many more of them, and are there at the next start", async () => {
  const profile = await newFolder();
  const key = randomBytes(32);
  const first = await openOutboxStore(profile, key);
  const job = await addJob(first.store);
  expect(first.limits.jobs).toBeGreaterThan(10_000);
  first.close();
  const next = await openOutboxStore(profile, key);
  expect(next.outboxKept).toEqual({ outbox: "sealed", outboxDamage: null });
  expect(await next.store.inState("queued")).toEqual([job]);
  next.close();
});

test("what a start finds out of order is counted for the window, once", async () => {
  const profile = await newFolder();
  const key = randomBytes(32);
  const first = await openOutboxStore(profile, key);
  const job = await addJob(first.store);
  first.close();
  await rm(join(profile, "outbox/pages", `${job.id}.front`));
  const second = await openOutboxStore(profile, key);
  const found = { isRepaired: false, lost: 0, held: 1, changed: 0, isOtherKey: false };
  expect(second.outboxKept.outboxDamage).toEqual(found);
  second.close();
  await writeFile(join(profile, "outbox/outbox.db"), "no database");
  const third = await openOutboxStore(profile, key);
  expect(third.outboxKept.outboxDamage).toEqual({ ...found, isRepaired: true, lost: 1, held: 0 });
  third.close();
  const fourth = await openOutboxStore(profile, key);
  expect(fourth.outboxKept.outboxDamage).toBeNull();
  fourth.close();
});

test("an outbox that cannot be opened at all is said, with why, and nothing else takes its place", async () => {
  const profile = await newFolder();
  await writeFile(join(profile, "outbox"), "a file in its way");
  await expect(openOutboxStore(profile, randomBytes(32))).rejects.toThrow(
    /could not be opened\. .*as they were\. EEXIST/,
  );
});
