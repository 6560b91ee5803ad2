import { existsSync } from "node:fs";
import { copyFile, cp, readdir, readFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asyncProperty, assert, integer } from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesOf, frontBytes, receiptFor } from "../jobs.ts";
import { addJob, outboxFolder } from "./on-disk.ts";

/** An outbox with this many jobs, every third of them delivered, so that it has many pages. */
async function filledOutbox(count: number) {
  const outbox = await outboxFolder();
  const jobs = await outbox.open(async (store) => {
    const added = [];
    for (let at = 1; at <= count; at += 1) {
      const job = await addJob(store, { documentId: String(at) });
      const receipt = receiptFor(job);
      if (at % 3 === 0) await store.update(job.id, ["queued"], { state: "delivered", receipt });
      if (at % 3 === 0) await store.dropContent(job.id);
      added.push(job);
    }
    return added;
  });
  return { ...outbox, jobs };
}

test("a database with damage in the middle is set aside, and what can be read goes on", async () => {
  const outbox = await filledOutbox(60);
  const whole = await readFile(outbox.file);
  const page = 4096;
  // The page in the middle of the jobs' own tree.
  const at = outbox.tamper((database) =>
    Number(
      database
        .prepare(
          "SELECT pageno FROM dbstat WHERE name = 'jobs' AND pagetype = 'leaf' LIMIT 1 OFFSET 2",
        )
        .get()?.["pageno"],
    ),
  );
  whole.fill(0xa5, (at - 1) * page, at * page);
  await writeFile(outbox.file, whole);
  await outbox.open(async (store) => {
    const { repaired } = store.standing;
    expect(repaired?.saved).toBeGreaterThan(30);
    expect(repaired?.saved).toBeLessThan(60);
    expect(existsSync(repaired?.setAside ?? "")).toBe(true);
    const { jobs: waiting } = await store.load();
    // Those that are lost are named by their pages, which are kept.
    expect(repaired?.lost).toHaveLength(40 - waiting);
    for (const job of await store.inState("queued")) {
      const content = await store.content(job.id);
      expect((await bytesOf(content?.front)).equals(frontBytes)).toBe(true);
    }
  });
  await outbox.open(async (store) => expect(store.standing.repaired).toBeNull());
});

describe("a database that is none any more", () => {
  test.each<[string, (file: string) => Promise<void>]>([
    [
      "overwritten at its head",
      async (file) => {
        const whole = await readFile(file);
        await writeFile(file, whole.fill(0x5a, 0, 200));
      },
    ],
    ["replaced by a text", (file) => writeFile(file, "This is no database at all. ".repeat(500))],
    ["cut in the middle", (file) => truncate(file, 20_000)],
    ["cut within a page", (file) => truncate(file, 4097)],
  ])(
    "because it was %s is set aside, the pages are kept, and the station goes on",
    async (_name, damage) => {
      const outbox = await filledOutbox(9);
      await damage(outbox.file);
      await outbox.open(async (store) => {
        expect(existsSync(store.standing.repaired?.setAside ?? "")).toBe(true);
        const { total } = await store.list({ search: "", show: "all", offset: 0, limit: 1 });
        expect(total).toBe(store.standing.repaired?.saved);
        const lost = store.standing.repaired?.lost ?? [];
        expect(lost.length + (await store.load()).jobs).toBe(6);
        const job = await addJob(store, { documentId: "100" });
        expect(await store.get(job.id)).toEqual(job);
      });
      const kept = (await readdir(outbox.folder)).filter((name) => name.endsWith(".pages"));
      expect(kept.length).toBeLessThanOrEqual(1);
    },
  );
});

test("a repair that was broken off goes on at the next start", async () => {
  const outbox = await filledOutbox(3);
  // As it stands when the new database is whole and the old one is still in its place.
  await copyFile(outbox.file, `${outbox.file}.rebuilt`);
  await writeFile(outbox.file, "damaged");
  await writeFile(`${outbox.file}-wal`, "its log");
  await outbox.open(async (store) => {
    expect((await store.load()).jobs).toBe(2);
    expect(store.standing).toMatchObject({ damaged: [], repaired: { lost: [] } });
  });
  // And when the old one is out of the way already.
  await rename(outbox.file, `${outbox.file}.rebuilt`);
  await rm(`${outbox.file}-wal`, { force: true });
  await outbox.open(async (store) => expect((await store.load()).jobs).toBe(2));
});

test("whatever byte of the database is changed: each job is whole, or held, or said to be lost", async () => {
  const outbox = await filledOutbox(9);
  const whole = await readFile(outbox.file);
  const aside = await outboxFolder();
  await rename(outbox.pages, join(aside.folder, "kept"));
  const property = asyncProperty(
    integer({ min: 0, max: whole.length - 1 }),
    integer({ min: 1, max: 255 }),
    async (at, difference) => {
      await rm(outbox.folder, { recursive: true });
      await cp(join(aside.folder, "kept"), outbox.pages, { recursive: true });
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ difference, at);
      await writeFile(outbox.file, changed);
      await outbox.open(async (store) => {
        const lost = store.standing.repaired?.lost ?? [];
        for (const [index, job] of outbox.jobs.entries()) {
          if ((index + 1) % 3 === 0 || lost.includes(job.id)) continue;
          const now = await store.get(job.id);
          if (now?.held === "damaged") continue;
          expect(now).toEqual(job);
          const content = await store.content(job.id);
          expect((await bytesOf(content?.front)).equals(frontBytes)).toBe(true);
        }
      });
    },
  );
  await assert(property, { numRuns: 40 });
}, 60_000);
