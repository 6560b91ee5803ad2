import { describe, expect, test } from "vitest";
import { bytesAsPage } from "../../../../main/outbox/bytes-as-page.ts";
import { createSmaller } from "../../../../main/outbox/smaller.ts";
import type { Job } from "../../../../main/outbox/job.ts";
import type { JobStore } from "../../../../main/outbox/job-store.ts";
import type { Page } from "../../../../preload/contract/page.ts";
import { pngBytes } from "../../../servers/png-bytes.ts";
import { bytesOf, contentOf, factsOf, jobOf, receiptFor } from "./jobs.ts";
import { stores } from "./stores.ts";

/** A page of this size with so many bytes. */
function page(width: number, height: number, length: number): Page {
  const bytes = new Uint8Array(length).fill(7);
  bytes.set(pngBytes(width, height));
  return { mediaType: "image/png", bytes, width, height };
}

const large = page(1600, 1000, 4000);
const small = page(1200, 750, 2000);

async function tooLarge(store: JobStore, change: Partial<Job> = {}): Promise<Job> {
  const facts = { ...factsOf("front", large.bytes), mediaType: large.mediaType };
  const pages = [{ ...facts, width: 1600, height: 1000 }];
  const state = { state: "held", held: "too-large", attempts: 3, timesSent: 1 } as const;
  const job = jobOf({ pages, ...state, ...change });
  const content = { ...contentOf(), front: bytesAsPage(large.mediaType, large.bytes) };
  expect(await store.add(job, content)).toBe("safe");
  return job;
}

describe.each(stores)("a document that is too large, %s", (_name, openStore) => {
  async function atHand() {
    const store = await openStore();
    const changed: string[] = [];
    const asked: string[] = [];
    const courier = { retry: async (id: string) => asked.push(id) > 0 };
    const smaller = createSmaller({ store, courier, onChange: (id) => changed.push(id) });
    return { store, smaller, changed, asked };
  }

  test("gives its pages, goes again with smaller ones, and says what it was", async () => {
    const { store, smaller, changed, asked } = await atHand();
    const { id, pages } = await tooLarge(store);
    expect((await smaller.pages(id))?.front).toEqual(large);
    expect(await smaller.send({ jobId: id, front: small })).toBe("queued");
    expect([changed, asked]).toEqual([[id], [id]]);
    const job = await store.get(id);
    expect(job).toMatchObject({ state: "queued", held: null, attempts: 3, timesSent: 1 });
    const [facts] = job?.pages ?? [];
    expect(facts).toMatchObject({ bytes: 2000, width: 1200, height: 750 });
    const { bytes, width, height, sha256 } = pages[0] ?? factsOf("front", large.bytes);
    expect(facts?.madeSmaller).toEqual({ times: 1, from: { bytes, width, height, sha256 } });
    expect(facts?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const content = await store.content(id);
    expect((await bytesOf(content?.front)).equals(small.bytes)).toBe(true);
    expect(content?.details).toEqual(contentOf().details);
    expect(await store.load()).toEqual({ jobs: 1, bytes: 2000 });
  });

  test("goes smaller again, and keeps what the operator had sent off first", async () => {
    const { store, smaller } = await atHand();
    const { id } = await tooLarge(store);
    await smaller.send({ jobId: id, front: small });
    await store.update(id, ["queued"], { state: "held", held: "too-large" });
    expect(await smaller.send({ jobId: id, front: page(1000, 625, 900) })).toBe("queued");
    const job = await store.get(id);
    expect(job?.pages).toMatchObject([
      { bytes: 900, madeSmaller: { times: 2, from: { bytes: 4000 } } },
    ]);
    expect((await bytesOf((await store.content(id))?.front)).length).toBe(900);
    await store.update(id, ["queued"], { state: "delivered", receipt: job && receiptFor(job) });
    await store.dropContent(id);
    expect(await store.content(id)).toBeNull();
    expect((await store.get(id))?.receipt?.pages).toEqual(job?.pages);
  });

  test.each<[string, Page, Page?]>([
    ["as large", large],
    ["with a side more", small, small],
    ["of fewer pixels than can be read", page(999, 624, 900)],
    ["enlarged", page(1601, 1000, 900)],
    ["that is not what it says", { ...small, width: 1201 }],
  ])("takes no page %s", async (_why, front, back) => {
    const { store, smaller, asked } = await atHand();
    const job = await tooLarge(store);
    const given = { jobId: job.id, front, ...(back && { back }) };
    expect(await smaller.send(given)).toBe("not-smaller");
    expect(await store.get(job.id)).toEqual(job);
    expect(asked).toEqual([]);
  });

  test.each<Partial<Job>>([
    { state: "held", held: "refused" },
    { state: "queued", held: null },
    { state: "sending", held: null },
  ])("is the only one that gives or takes pages, not one that is %o", async (change) => {
    const { store, smaller } = await atHand();
    const job = await tooLarge(store, change);
    expect(await smaller.pages(job.id)).toBeNull();
    expect(await smaller.send({ jobId: job.id, front: small })).toBe("moved");
    expect(await store.replacePages(job.id, job.pages, contentOf())).toBe("moved");
    expect(await store.get(job.id)).toEqual(job);
    expect((await bytesOf((await store.content(job.id))?.front)).equals(large.bytes)).toBe(true);
  });
});
