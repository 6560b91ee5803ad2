import { describe, expect, test, vi } from "vitest";
import { watchRetention } from "../../../../main/outbox/retention.ts";
import { outboxAtHand } from "./harness.ts";
import { stores } from "./stores.ts";

const hour = 3_600_000;

describe.each(stores)("the pages of delivered documents %s", (_name, open) => {
  test("go at once where none are kept", async () => {
    const { accept, state, store } = outboxAtHand({ store: await open() });
    const jobId = await accept();
    await vi.waitFor(async () => expect(await state(jobId)).toBe("delivered"));
    await vi.waitFor(async () => expect(await store.content(jobId)).toBeNull());
    expect(await store.settledWithContent()).toEqual([]);
  });

  test("stay for the hours that they are kept, and are then destroyed", async () => {
    const store = await open();
    const { accept, clock, state } = outboxAtHand({ store, keepsPages: () => true });
    let hours = 2;
    const retention = watchRetention({ store, clock, hours: () => hours });
    const [first, second] = [await accept(), await accept({ documentId: "2" })];
    await vi.waitFor(async () => expect(await state(second)).toBe("delivered"));
    clock.advance(hour);
    await retention.look();
    expect(await store.content(first)).not.toBeNull();
    clock.advance(1.5 * hour);
    await vi.waitFor(async () => expect(await store.content(first)).toBeNull());
    await vi.waitFor(async () => expect(await store.settledWithContent()).toEqual([]));
    hours = 0;
    await retention.end();
  });

  test("are destroyed as soon as they are no longer to be kept", async () => {
    const store = await open();
    const { accept, clock, state } = outboxAtHand({ store, keepsPages: () => true });
    let hours = 24;
    const retention = watchRetention({ store, clock, hours: () => hours });
    const jobId = await accept();
    await vi.waitFor(async () => expect(await state(jobId)).toBe("delivered"));
    hours = 0;
    await retention.look();
    expect(await store.content(jobId)).toBeNull();
    await retention.end();
  });

  test("of a document that waits are never touched", async () => {
    const store = await open();
    const { accept, clock } = outboxAtHand({ store, isOnline: () => false });
    const jobId = await accept();
    const retention = watchRetention({ store, clock, hours: () => 0 });
    clock.advance(1000 * hour);
    await retention.look();
    expect(await store.content(jobId)).not.toBeNull();
    await retention.end();
  });
});
