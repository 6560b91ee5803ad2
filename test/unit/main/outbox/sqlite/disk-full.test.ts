import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bytesAsPage } from "../../../../../main/outbox/bytes-as-page.ts";
import type { Job } from "../../../../../main/outbox/job.ts";
import { openJobStore } from "../../../../../main/outbox/sqlite/open-job-store.ts";
import { noon, outboxAtHand, submission } from "../harness.ts";
import { bytesOf, contentOf, factsOf, jobOf, newFolder } from "../jobs.ts";
import { smallDisk } from "../../small-disk.ts";
import { addJob } from "./on-disk.ts";

const stationKey = randomBytes(32);
const now = new Date(noon);
const front = new Uint8Array(randomBytes(150_000));
const content = () => contentOf({ front });
const job = (at: number): Job =>
  jobOf({ documentId: String(at), pages: [factsOf("front", front)] });

test("a document is refused before anything is written when the disk has no room to spare", async () => {
  const folder = await newFolder();
  let free = 50_299_999;
  const store = await openJobStore({ folder, stationKey, now, freeBytes: async () => free });
  expect(await store.add(job(1), content())).toBe("no-room");
  expect(await readdir(join(folder, "pages"))).toEqual([]);
  free += 1;
  expect(await store.add(job(1), content())).toBe("safe");
  store.close();
});

test.each(["ENOSPC", "EIO"])(
  "a write that fails with %s leaves nothing of its document",
  async (code) => {
    const folder = await newFolder();
    const store = await openJobStore({ folder, stationKey, now });
    const before = await addJob(store);
    const failing = content();
    failing.back = {
      ...bytesAsPage("image/jpeg", front),
      async *open() {
        yield front.subarray(0, 70_000);
        throw Object.assign(new Error("As a disk fails."), { code });
      },
    };
    expect(await store.add(job(1), failing)).toBe("no-room");
    expect((await readdir(join(folder, "pages"))).toSorted()).toEqual([
      `${before.id}.back`,
      `${before.id}.front`,
    ]);
    expect(await store.load()).toMatchObject({ jobs: 1 });
    store.close();
  },
);

test("the operator hears of it before the customer leaves, and the document stays on the bench", async () => {
  const folder = await newFolder();
  const store = await openJobStore({ folder, stationKey, now, freeBytes: async () => 0 });
  const { outbox, send } = outboxAtHand({ store });
  expect(await outbox.accept(submission())).toEqual({ kind: "refused", reason: "disk-full" });
  expect(send).not.toHaveBeenCalled();
  store.close();
});

// What is written there finds out.
const freeBytes = async () => Number.POSITIVE_INFINITY;
const disk = smallDisk();

describe.skipIf(disk === null)(
  "on a disk that runs full (skipped where none may be mounted)",
  () => {
    const folder = disk?.folder ?? "";
    afterAll(() => disk?.unmount());

    test("every document that was taken over is whole, those that were not have left nothing", async () => {
      const store = await openJobStore({ folder, stationKey, now, freeBytes });
      const safe: Job[] = [];
      for (let at = 1; at <= 40; at += 1) {
        const one = job(at);
        if ((await store.add(one, content())) === "safe") safe.push(one);
      }
      expect(safe.length).toBeGreaterThan(3);
      expect(safe.length).toBeLessThan(40);
      // To the last byte: the database itself has no room then.
      await writeFile(join(folder, "filler"), new Uint8Array(3_000_000)).catch(() => undefined);
      expect(await store.add(job(41), content())).toBe("no-room");
      expect((await readdir(join(folder, "pages"))).toSorted()).toEqual(
        safe.map(({ id }) => `${id}.front`).toSorted(),
      );
      for (const { id } of safe) {
        const kept = await store.content(id);
        expect((await bytesOf(kept?.front)).equals(front)).toBe(true);
      }
      store.close();
    });

    test("the station starts, and takes documents again as soon as there is room", async () => {
      rmSync(join(folder, "filler"));
      const store = await openJobStore({ folder, stationKey, now, freeBytes });
      expect(store.standing).toMatchObject({ damaged: [], repaired: null });
      const [oldest] = await store.inState("queued");
      await store.update(oldest?.id ?? "", ["queued"], { state: "discarded" });
      await store.dropContent(oldest?.id ?? "");
      expect(await store.add(job(50), content())).toBe("safe");
      store.close();
    });
  },
);
