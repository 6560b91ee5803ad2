import { expect, test, vi } from "vitest";
import type { WireOutcome } from "../../../../main/artemis/outgoing.ts";
import { memoryJobStore } from "../../../../main/outbox/memory-job-store.ts";
import { delivered, outboxAtHand } from "./harness.ts";

test("that the content went out is kept at that moment, not only once there is an answer", async () => {
  const answer = Promise.withResolvers<WireOutcome>();
  const { store, accept, state } = outboxAtHand({
    send: (_job, _content, { onProgress }) => {
      onProgress({ sent: 50, total: 100 });
      onProgress({ sent: 100, total: 100 });
      return answer.promise;
    },
  });
  const id = await accept();
  await vi.waitFor(async () => expect(await store.get(id)).toMatchObject({ timesSent: 1 }));
  expect(await state(id)).toBe("sending");
  answer.resolve(delivered);
  await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
  expect((await store.get(id))?.receipt).toMatchObject({ attempts: 1, timesSent: 1 });
});

test("a station that is closed while it waits for the answer remembers that the content went out", async () => {
  const { store, courier, send, accept } = outboxAtHand({
    send: (_job, _content, { onProgress, signal }) => {
      onProgress({ sent: 100, total: 100 });
      return new Promise((resolve) => {
        signal.addEventListener("abort", () => resolve({ kind: "cancelled" }));
      });
    },
  });
  const id = await accept();
  await vi.waitFor(() => expect(send).toHaveBeenCalledOnce());
  await courier.stop();
  expect(await store.get(id)).toMatchObject({ state: "queued", timesSent: 1 });
});

test("content that did not go out whole is not counted", async () => {
  const { store, outcomes, accept } = outboxAtHand();
  outcomes.push({ kind: "later", reason: "connection-lost", contentWentOut: false });
  const id = await accept();
  await vi.waitFor(async () => expect((await store.get(id))?.waiting).toBe("connection-lost"));
  expect(await store.get(id)).toMatchObject({ attempts: 1, timesSent: 0 });
});

test("a store that cannot note it at once does so with the answer", async () => {
  const store = memoryJobStore();
  let fails = true;
  const { accept, state } = outboxAtHand({
    store: {
      ...store,
      async update(id, from, change) {
        if (change.timesSent === undefined || !fails) return store.update(id, from, change);
        fails = false;
        throw new Error("A fault of the store");
      },
    },
    send: async (_job, _content, { onProgress }) => {
      onProgress({ sent: 100, total: 100 });
      return delivered;
    },
  });
  const id = await accept();
  await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
  expect((await store.get(id))?.receipt).toMatchObject({ timesSent: 1 });
});
