import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { bytesAsPage } from "../../../../../main/outbox/bytes-as-page.ts";
import type { Job } from "../../../../../main/outbox/job.ts";
import { openJobStore } from "../../../../../main/outbox/sqlite/open-job-store.ts";
import { noon } from "../harness.ts";
import { backBytes, bytesOf, contentOf, factsOf, newFolder } from "../jobs.ts";
import { addJob, outboxFolder } from "./on-disk.ts";

const smallFront = new TextEncoder().encode("the front, smaller ".repeat(4000));
const held = { state: "held", held: "too-large" } as const;

/** The folder as it is at this moment, rows first: nothing but a removal that is under way can come between. */
function copyNow(from: string, to: string): void {
  mkdirSync(join(to, "pages"));
  for (const name of readdirSync(from).filter((one) => one !== "pages"))
    copyFileSync(join(from, name), join(to, name));
  for (const name of readdirSync(join(from, "pages"))) {
    try {
      copyFileSync(join(from, "pages", name), join(to, "pages", name));
    } catch {
      // It has just gone.
    }
  }
}

function smaller(job: Job): Job["pages"] {
  return job.pages.map(({ side, bytes, width, height, sha256 }) => ({
    ...factsOf(side, side === "front" ? smallFront : backBytes),
    madeSmaller: { times: 1, from: { bytes, width, height, sha256 } },
  }));
}

function smallContent(before = async () => {}) {
  const page = bytesAsPage("image/jpeg", smallFront);
  async function* open() {
    await before();
    yield* page.open();
  }
  return { ...contentOf({ back: backBytes }), front: { ...page, open } };
}

test("the smaller pages outlive a restart; of the old ones neither file nor key is left", async () => {
  const outbox = await outboxFolder();
  const wrapped = () =>
    outbox.tamper((database) => database.prepare("SELECT wrappedKey FROM contents").get());
  const job = await outbox.open((store) => addJob(store, held));
  const oldKey = wrapped()?.["wrappedKey"];
  if (!(oldKey instanceof Uint8Array)) throw new Error("There is no key.");
  await outbox.open(async (store) => {
    expect(await store.replacePages(job.id, smaller(job), smallContent())).toBe("replaced");
    expect((await readdir(outbox.pages)).toSorted()).toEqual([
      `${job.id}.back.1`,
      `${job.id}.front.1`,
    ]);
    // The log, too, while the station runs on.
    expect((await outbox.everything()).includes(Buffer.from(oldKey))).toBe(false);
  });
  await outbox.open(async (store) => {
    expect(store.standing.damaged).toEqual([]);
    const content = await store.content(job.id);
    expect((await bytesOf(content?.front)).equals(smallFront)).toBe(true);
    expect((await bytesOf(content?.back)).equals(backBytes)).toBe(true);
  });
});

const full = () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
const broken = () => Promise.reject(new Error("broken"));

test("at whatever moment the power goes, the old pages are there whole or the new ones", async () => {
  const outbox = await outboxFolder();
  const stationKey = randomBytes(32);
  const moments: string[] = [];
  const copy = async () => {
    const place = await newFolder();
    copyNow(outbox.folder, place);
    moments.push(place);
  };
  const job = await outbox.open(async (store) => {
    const added = await addJob(store, held);
    const replacing = store.replacePages(added.id, smaller(added), smallContent(copy));
    const over = new AbortController();
    void replacing.finally(() => over.abort());
    while (!over.signal.aborted && moments.length < 60) {
      await copy();
      await setImmediate();
    }
    expect(await replacing).toBe("replaced");
    await copy();
    return added;
  }, stationKey);
  const found = new Set<string>();
  for (const folder of moments) {
    const store = await openJobStore({ folder, stationKey, now: new Date(noon) });
    const now = await store.get(job.id);
    const front = await bytesOf((await store.content(job.id))?.front);
    const isNew = now?.state === "queued";
    expect(front.length).toBe(isNew ? smallFront.length : job.pages[0]?.bytes);
    expect(store.standing.damaged).toEqual([]);
    const names = job.pages.map(({ side }) => `${job.id}.${side}${isNew ? ".1" : ""}`);
    expect((await readdir(join(folder, "pages"))).toSorted()).toEqual(names.toSorted());
    found.add(isNew ? "new" : "old");
    store.close();
  }
  expect([...found].toSorted()).toEqual(["new", "old"]);
});

test("a disk that takes no more, or a page that breaks off, leaves everything as it was", async () => {
  const outbox = await outboxFolder();
  await outbox.open(async (store) => {
    const job = await addJob(store, held);
    expect(await store.replacePages(job.id, smaller(job), smallContent(full))).toBe("no-room");
    await expect(store.replacePages(job.id, smaller(job), smallContent(broken))).rejects.toThrow();
    expect(await store.get(job.id)).toEqual(job);
    expect(await readdir(outbox.pages)).toHaveLength(2);
    expect((await bytesOf((await store.content(job.id))?.front)).length).toBe(job.pages[0]?.bytes);
  });
});

test("who discards it while the pages are written has their way", async () => {
  const outbox = await outboxFolder();
  await outbox.open(async (store) => {
    const job = await addJob(store, held);
    const discard = async () => {
      await store.update(job.id, ["held"], { state: "discarded" });
      await store.dropContent(job.id);
    };
    expect(await store.replacePages(job.id, smaller(job), smallContent(discard))).toBe("moved");
    expect(await readdir(outbox.pages)).toEqual([]);
    expect(await store.content(job.id)).toBeNull();
  });
});
