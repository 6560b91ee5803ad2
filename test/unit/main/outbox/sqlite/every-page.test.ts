import { randomBytes } from "node:crypto";
import { copyFile, cp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Job } from "../../../../../main/outbox/job.ts";
import type { SealedJobStore } from "../../../../../main/outbox/sqlite/open-job-store.ts";
import { bytesOf, frontBytes, quickFolder } from "../jobs.ts";
import { addJob, outboxFolder } from "./on-disk.ts";

const pageBytes = 4096;

/** An outbox with some waiting jobs, as it lies there while the station runs or after it was closed. */
async function keptOutbox(count: number) {
  const outbox = await outboxFolder(randomBytes(32), quickFolder);
  const aside = await outboxFolder(randomBytes(32), quickFolder);
  const jobs: Job[] = [];
  await outbox.open(async (store) => {
    for (let at = 1; at <= count; at += 1)
      jobs.push(await addJob(store, { documentId: String(at) }));
    // A change that changes nothing, so that there is a log.
    await store.update(jobs[0]?.id ?? "", ["queued"], { attempts: 0 });
    await cp(outbox.folder, join(aside.folder, "running"), { recursive: true });
  });
  await cp(outbox.folder, join(aside.folder, "closed"), { recursive: true });
  return {
    ...outbox,
    jobs,
    /** Puts everything back as it was, with one byte of one file changed. */
    async flip(as: "running" | "closed", name: string, at: number): Promise<void> {
      await rm(outbox.folder, { recursive: true });
      await cp(join(aside.folder, as), outbox.folder, { recursive: true });
      const bytes = await readFile(join(outbox.folder, name));
      if (at >= bytes.length) return;
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at);
      await writeFile(join(outbox.folder, name), bytes);
    },
    bytesOf: async (as: string, name: string) => readFile(join(aside.folder, as, name)),
  };
}

/** What has become of the jobs: each is whole, or named; gives how many are not whole. */
async function named(store: SealedJobStore, jobs: readonly Job[]): Promise<number> {
  const { repaired, damaged } = store.standing;
  let count = 0;
  for (const job of jobs) {
    const now = await store.get(job.id);
    if (!now) expect(repaired?.lost).toContain(job.id);
    else if (now.held === "damaged")
      expect(damaged.concat(repaired ? [job.id] : [])).toContain(job.id);
    else {
      expect(now).toEqual(job);
      const content = await store.content(job.id);
      expect((await bytesOf(content?.front)).equals(frontBytes)).toBe(true);
      continue;
    }
    count += 1;
  }
  return count;
}

describe("a single byte that is changed", () => {
  test("in the head of the database costs no document", async () => {
    const outbox = await keptOutbox(8);
    // Among them what says how it is written (18) and by which version (60 to 63).
    for (const at of [0, 16, 18, 19, 21, 28, 33, 40, 52, 56, 60, 62, 63, 92]) {
      await outbox.flip("closed", "outbox.db", at);
      await outbox.open(async (store) =>
        expect(await named(store, outbox.jobs), `byte ${at}`).toBe(0),
      );
    }
  });

  test("in the schema costs no document, and the next one is taken over", async () => {
    const outbox = await keptOutbox(8);
    for (let at = 100; at < pageBytes; at += 397) {
      await outbox.flip("closed", "outbox.db", at);
      await outbox.open(async (store) => {
        expect(await named(store, outbox.jobs), `byte ${at}`).toBe(0);
        const next = await addJob(store, { documentId: "100" });
        expect(await store.get(next.id)).toEqual(next);
      });
    }
  });

  test("within a row costs its own document at most, which is named", async () => {
    const outbox = await keptOutbox(8);
    const { length } = await outbox.bytesOf("closed", "outbox.db");
    // Rows lie at the end of each page, so that each kind of page is among them.
    for (let page = 1; page < length / pageBytes; page += 1)
      for (const back of [5, 60 + ((page * 53) % 900)]) {
        const at = (page + 1) * pageBytes - back;
        await outbox.flip("closed", "outbox.db", at);
        await outbox.open(async (store) =>
          expect(await named(store, outbox.jobs), `byte ${at}`).toBeLessThanOrEqual(1),
        );
      }
  });

  test("in what holds the rows of a page together may cost those of the page, and all are named", async () => {
    const outbox = await keptOutbox(8);
    const { length } = await outbox.bytesOf("closed", "outbox.db");
    for (let page = 1; page < length / pageBytes; page += 1)
      for (const within of [page % 2 === 0 ? 0 : 3, 5 + ((page * 5) % 17)]) {
        await outbox.flip("closed", "outbox.db", page * pageBytes + within);
        await outbox.open((store) => named(store, outbox.jobs));
      }
  });

  test("in the log of a station that was killed costs no document that was called safe", async () => {
    const outbox = await keptOutbox(8);
    const { length } = await outbox.bytesOf("running", "outbox.db-wal");
    for (const at of [0, 30, 100, 5000, length - 5000]) {
      await outbox.flip("running", "outbox.db-wal", Math.max(0, at));
      await outbox.open(async (store) => expect(await named(store, outbox.jobs)).toBe(0));
    }
  });
});

test("sealed pages that were exchanged between two jobs open for neither, and a third one is whole", async () => {
  const outbox = await keptOutbox(3);
  const [one, two, three] = outbox.jobs.map(({ id }) => id);
  const path = (id = "", side = "front") => join(outbox.pages, `${id}.${side}`);
  await copyFile(path(one), path("aside"));
  await rename(path(two), path(one));
  await rename(path("aside"), path(two));
  await outbox.open(async (store) => {
    for (const id of [one, two])
      await expect(bytesOf((await store.content(id ?? ""))?.front)).rejects.toThrow("Chunk 0");
    expect(await bytesOf((await store.content(three ?? ""))?.front)).toEqual(
      Buffer.from(frontBytes),
    );
  });
});

test("front and back of one job that were exchanged do not open", async () => {
  const outbox = await keptOutbox(1);
  const id = outbox.jobs[0]?.id ?? "";
  const path = (side: string) => join(outbox.pages, `${id}.${side}`);
  await rename(path("front"), path("aside"));
  await rename(path("back"), path("front"));
  await rename(path("aside"), path("back"));
  await outbox.open(async (store) => {
    const content = await store.content(id);
    await expect(bytesOf(content?.front)).rejects.toThrow("not as long");
    await expect(bytesOf(content?.back)).rejects.toThrow("not as long");
  });
});
