import { expect, test, vi } from "vitest";
import type { JobStore } from "../../../../main/outbox/job-store.ts";
import { memoryJobStore } from "../../../../main/outbox/memory-job-store.ts";
import { createRunner } from "../../../../main/outbox/runner.ts";
import { handClock, noon, outboxAtHand } from "./harness.ts";

const fault = new Error("A fault of the store");

/** A store that can be made to fail at one of its calls, as a disk does. */
function failing(name: "content" | "next" | "update", times: number): JobStore {
  const store = memoryJobStore();
  let left = times;
  const failFirst =
    <Input extends unknown[], Output>(call: (...input: Input) => Promise<Output>) =>
    async (...input: Input) => {
      left -= 1;
      if (left >= 0) throw fault;
      return call(...input);
    };
  return { ...store, [name]: failFirst<never[], unknown>(store[name]) };
}

test("a document whose turn breaks goes back into the queue and says so, and the others go on", async () => {
  const { clock, accept, job, state } = outboxAtHand({ store: failing("content", 1) });
  const broken = await accept();
  const other = await accept({ documentId: "9000" });
  await vi.waitFor(async () => expect(await state(other)).toBe("delivered"));
  expect(await job(broken)).toMatchObject({
    state: "queued",
    waiting: "station-fault",
    nextTryAt: noon + 30_000,
  });
  await vi.waitFor(() => expect(clock.nextIn()).toBe(30_000));
  clock.advance(30_000);
  await vi.waitFor(async () => expect(await state(broken)).toBe("delivered"));
});

test("one that could not even be put back is found on the wire later, and goes again", async () => {
  const store = memoryJobStore();
  const { clock, accept, job, state } = outboxAtHand({ store });
  const content = vi.spyOn(store, "content").mockRejectedValueOnce(fault);
  const update = vi.spyOn(store, "update");
  content.mockImplementationOnce(async () => {
    update.mockRejectedValueOnce(fault);
    throw fault;
  });
  const id = await accept();
  await vi.waitFor(async () => expect((await job(id))?.waiting).toBe("station-fault"));
  await vi.waitFor(() => expect(clock.nextIn()).toBe(30_000));
  clock.advance(30_000);
  await vi.waitFor(async () => expect(await state(id)).toBe("sending"));
  await vi.waitFor(() => expect(clock.nextIn()).toBe(30_000));
  clock.advance(30_000);
  await vi.waitFor(async () => expect((await job(id))?.waiting).toBe("station-fault"));
  await vi.waitFor(() => expect(clock.nextIn()).toBe(30_000));
  clock.advance(30_000);
  await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
});

test("a store that fails for a while does not stop the courier for good", async () => {
  const { clock, courier, accept, state } = outboxAtHand({ store: failing("next", 2) });
  const id = await accept();
  for (const _ of [1, 2]) {
    await vi.waitFor(() => expect(clock.nextIn()).toBe(30_000));
    clock.advance(30_000);
  }
  await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
  await courier.stop();
});

test("stopping waits for a run that breaks, and does not break itself", async () => {
  const gate = Promise.withResolvers<null>();
  const runner = createRunner(handClock(), { run: () => gate.promise, afterFault: () => noon });
  runner.wake();
  const stopped = runner.stop();
  gate.reject(fault);
  await expect(stopped).resolves.toBeUndefined();
});

test("a document that is discarded while its turn begins is never sent", async () => {
  const store = memoryJobStore();
  const { outbox, send, accept, state } = outboxAtHand({
    store: {
      ...store,
      // As a disk would: time passes between finding the document and taking it out of the queue.
      async update(id, from, change) {
        if (change.state === "sending") void outbox.discard(id, "Too soon");
        return store.update(id, from, change);
      },
      // And its pages are not gone at once.
      dropContent: () => new Promise(() => {}),
    },
  });
  const id = await accept();
  await vi.waitFor(async () => expect(await state(id)).toBe("discarded"));
  const last = await accept({ documentId: "9000" });
  await vi.waitFor(async () => expect(await state(last)).toBe("discarded"));
  expect(send).not.toHaveBeenCalled();
});

test("a document that goes on the wire while it is being discarded is not discarded", async () => {
  const store = memoryJobStore();
  const gate = Promise.withResolvers<void>();
  const { outbox, accept, state } = outboxAtHand({
    store: {
      ...store,
      async update(id, from, change) {
        if (change.state === "discarded") await gate.promise;
        return store.update(id, from, change);
      },
    },
    isOnline: () => true,
  });
  const id = await accept();
  const discarding = outbox.discard(id, "Too late");
  await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
  gate.resolve();
  expect(await discarding).toBe(false);
  expect(await state(id)).toBe("delivered");
});
