import { randomBytes } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { JobStore } from "../../../../../main/outbox/job-store.ts";
import { noon } from "../harness.ts";
import { bytesOf, contentOf, documentNumber, frontBytes, jobOf, receiptFor } from "../jobs.ts";
import { addJob, outboxFolder } from "./on-disk.ts";

describe("after a restart", () => {
  test("every job is there in its order, and what was on the wire waits again", async () => {
    const outbox = await outboxFolder();
    const [queued, sending, held] = await outbox.open(async (store) => [
      await addJob(store, { documentId: "1", waiting: "busy", nextTryAt: noon + 5 }),
      await addJob(store, { documentId: "2", state: "sending", attempts: 1 }),
      await addJob(store, { documentId: "3", state: "held", held: "not-found" }),
    ]);
    await outbox.open(async (store) => {
      expect(await store.inState("queued")).toEqual([queued, { ...sending, state: "queued" }]);
      expect(await store.inState("held")).toEqual([held]);
      expect(await store.load()).toMatchObject({ jobs: 3 });
      expect(store.standing).toEqual({ damaged: [], changed: [], otherKey: false, repaired: null });
      const content = await store.content(sending?.id ?? "");
      expect((await bytesOf(content?.front)).equals(frontBytes)).toBe(true);
    });
  });

  test("a delivered job has its receipt and no page, even if the stop came before they were gone", async () => {
    const outbox = await outboxFolder();
    const job = await outbox.open(async (store) => {
      const added = await addJob(store);
      await store.update(added.id, ["queued"], { state: "delivered", receipt: receiptFor(added) });
      return added;
    });
    expect(await readdir(outbox.pages)).toHaveLength(2);
    await outbox.open(async (store) => {
      expect(await store.get(job.id)).toMatchObject({ receipt: receiptFor(job) });
      expect(await store.content(job.id)).toBeNull();
      expect(await readdir(outbox.pages)).toEqual([]);
    });
    expect(outbox.tamper((database) => database.prepare("SELECT * FROM contents").all())).toEqual(
      [],
    );
  });

  test("pages that are to be kept after delivery are there, and gone once their time is over", async () => {
    const key = randomBytes(32);
    const outbox = await outboxFolder(key);
    const [kept, discarded] = await outbox.open(async (store) => {
      const jobs = [
        await addJob(store, { documentId: "1" }),
        await addJob(store, { documentId: "2" }),
      ];
      for (const [at, state] of (["delivered", "discarded"] as const).entries())
        await store.update(jobs[at]?.id ?? "", ["queued"], { state, settledAt: noon });
      return jobs;
    });
    const open = <Result>(keptSince: number, work: (store: JobStore) => Promise<Result>) =>
      outbox.open(work, key, keptSince);
    await open(noon, async (store) => {
      const content = await store.content(kept?.id ?? "");
      expect((await bytesOf(content?.front)).equals(frontBytes)).toBe(true);
      expect(await store.content(discarded?.id ?? "")).toBeNull();
      expect(await store.settledWithContent()).toMatchObject([{ id: kept?.id }]);
      expect(await store.load()).toEqual({ jobs: 0, bytes: 0 });
    });
    await open(noon + 1, async (store) => {
      expect(await store.content(kept?.id ?? "")).toBeNull();
      expect(await readdir(outbox.pages)).toEqual([]);
    });
  });

  test("pages that never became a job are gone, finished or not", async () => {
    const outbox = await outboxFolder();
    const job = await outbox.open((store) => addJob(store));
    for (const name of ["other.front", "other.back.part", `${job.id}.front.part`, "x"])
      await writeFile(join(outbox.pages, name), "left over");
    await outbox.open(async () => {
      expect((await readdir(outbox.pages)).toSorted()).toEqual([
        `${job.id}.back`,
        `${job.id}.front`,
      ]);
    });
  });

  test("a job whose page is gone is held and said, once, and the others are not", async () => {
    const outbox = await outboxFolder();
    const [lost, other] = await outbox.open(async (store) => [
      await addJob(store),
      await addJob(store, { documentId: "2" }),
    ]);
    await rm(join(outbox.pages, `${lost?.id}.back`));
    await outbox.open(async (store) => {
      expect(store.standing.damaged).toEqual([lost?.id]);
      expect(await store.get(lost?.id ?? "")).toMatchObject({ state: "held", held: "damaged" });
      expect(await store.get(other?.id ?? "")).toEqual(other);
    });
    await outbox.open(async (store) => expect(store.standing.damaged).toEqual([]));
  });
});

test("nothing of pages, details or keys stands readable on the disk", async () => {
  const key = randomBytes(32);
  const outbox = await outboxFolder(key);
  await outbox.open(async (store) => {
    await addJob(store);
    const seen = await outbox.everything();
    for (const secret of [documentNumber, "the front of", "the back of", "2030-01-01", key])
      expect(seen.includes(secret)).toBe(false);
  });
  expect((await outbox.everything()).includes(documentNumber)).toBe(false);
});

test("the key of a dropped job is nowhere any more, neither in the database nor in its log", async () => {
  const outbox = await outboxFolder();
  const job = await outbox.open((store) => addJob(store));
  const wrapped = outbox.tamper((database) => database.prepare("SELECT * FROM contents").get());
  const { wrappedKey, details } = wrapped ?? {};
  if (!(wrappedKey instanceof Uint8Array) || !(details instanceof Uint8Array))
    throw new Error("There is no key to look for.");
  expect((await outbox.everything()).includes(Buffer.from(wrappedKey))).toBe(true);
  await outbox.open(async (store) => {
    // The log holds pages of the database, the key's among them.
    await store.update(job.id, ["queued"], { state: "held" });
    await store.dropContent(job.id);
    const seen = await outbox.everything();
    const isThere = [wrappedKey, details].map((bytes) => seen.includes(Buffer.from(bytes)));
    expect(isThere).toEqual([false, false]);
    expect(await readdir(outbox.pages)).toEqual([]);
  });
});

test("a job that cannot be taken over leaves no trace, and those before it are whole", async () => {
  const outbox = await outboxFolder();
  await outbox.open(async (store) => {
    const job = await addJob(store);
    const broken = contentOf();
    broken.front.size += 1;
    await expect(store.add(jobOf(), broken)).rejects.toThrow("not as long");
    // The same id again would take the pages of the first one along.
    await expect(store.add(job, contentOf())).rejects.toThrow("already");
    await expect(store.add(jobOf({ id: "../../out" }), contentOf())).rejects.toThrow("not the id");
    expect(await store.load()).toMatchObject({ jobs: 1 });
    const content = await store.content(job.id);
    expect((await bytesOf(content?.front)).equals(frontBytes)).toBe(true);
    expect(await readdir(outbox.pages)).toHaveLength(2);
  });
});

test("a database of a newer version is left as it is", async () => {
  const outbox = await outboxFolder();
  await outbox.open((store) => addJob(store));
  outbox.tamper((database) => database.exec("PRAGMA user_version = 99; CREATE TABLE later (x)"));
  const before = await readFile(outbox.file);
  await expect(outbox.open(async () => undefined)).rejects.toThrow("newer version");
  expect((await readFile(outbox.file)).equals(before)).toBe(true);
});
