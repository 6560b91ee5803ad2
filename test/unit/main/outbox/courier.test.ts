import { describe, expect, test, vi } from "vitest";
import type { WireOutcome } from "../../../../main/artemis/outgoing.ts";
import { busy, delivered, noon, outboxAtHand, troubled } from "./harness.ts";

const otherDocument = { documentId: "9000" };

describe("what goes well", () => {
  test("a delivered document leaves a receipt and nothing of its content", async () => {
    const { outbox, store, accept, state } = outboxAtHand();
    const id = await accept();
    await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
    expect(await store.content(id)).toBeNull();
    expect(await outbox.receipt(id)).toMatchObject({
      attempts: 1,
      timesSent: 1,
      details: { maskedNumber: "••••••67E" },
      confirmation: "confirmed",
    });
    expect(JSON.stringify(await store.get(id))).not.toContain("K1234567E");
  });
});

describe("what is worth another try", () => {
  test("waits between 2 s and a ceiling that doubles, and then goes again", async () => {
    const { clock, outcomes, accept, job, state } = outboxAtHand();
    outcomes.push(busy, busy);
    const id = await accept();
    await vi.waitFor(async () => expect((await job(id))?.waiting).toBe("busy"));
    // Ceiling 4 s, and the dice fell on the middle.
    expect((await job(id))?.nextTryAt).toBe(noon + 3000);
    await vi.waitFor(() => expect(clock.nextIn()).toBe(3000));
    clock.advance(3000);
    await vi.waitFor(async () => expect((await job(id))?.nextTryAt).toBe(noon + 3000 + 5000));
    await vi.waitFor(() => expect(clock.nextIn()).toBe(5000));
    clock.advance(5000);
    await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
    expect(await job(id)).toMatchObject({ attempts: 3 });
  });

  test("waits as long as the server asked for", async () => {
    const { outcomes, accept, job } = outboxAtHand();
    outcomes.push({ ...busy, notBefore: noon + 90_000 } as WireOutcome);
    const id = await accept();
    await vi.waitFor(async () => expect((await job(id))?.nextTryAt).toBe(noon + 90_000));
  });

  test("lets documents for other records pass, but none for the same", async () => {
    const { clock, outcomes, accept, state } = outboxAtHand();
    outcomes.push(troubled);
    const first = await accept();
    const second = await accept();
    const other = await accept(otherDocument);
    await vi.waitFor(async () => expect(await state(other)).toBe("delivered"));
    expect([await state(first), await state(second)]).toEqual(["queued", "queued"]);
    await vi.waitFor(() => expect(clock.nextIn()).toBe(3000));
    clock.advance(3000);
    await vi.waitFor(async () => expect(await state(second)).toBe("delivered"));
    expect(await state(first)).toBe("delivered");
  });

  test("goes at once when somebody asks for it", async () => {
    const { courier, outcomes, accept, job, state } = outboxAtHand();
    outcomes.push(busy);
    const id = await accept();
    await vi.waitFor(async () => expect((await job(id))?.waiting).toBe("busy"));
    expect(await courier.retry(id)).toBe(true);
    await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
    expect(await courier.retry(id)).toBe(false);
  });

  test("stays in the queue when sending itself breaks", async () => {
    const { courier, accept, job } = outboxAtHand({
      send: () => Promise.reject(new Error("a fault")),
    });
    const id = await accept();
    await vi.waitFor(async () => expect((await job(id))?.waiting).toBe("station-fault"));
    // That says nothing of the way to the server.
    expect(courier.reach()).toBe("not-tried");
  });

  test("counts how often the whole content went out", async () => {
    const { courier, outcomes, outbox, accept, job, state } = outboxAtHand();
    outcomes.push({ kind: "later", reason: "unreachable", contentWentOut: false }, busy);
    const id = await accept();
    await vi.waitFor(async () => expect((await job(id))?.waiting).toBe("unreachable"));
    expect(courier.reach()).toBe("unreachable");
    await courier.retry(id);
    await vi.waitFor(async () => expect((await job(id))?.waiting).toBe("busy"));
    await courier.retry(id);
    await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
    expect(await outbox.receipt(id)).toMatchObject({ attempts: 3, timesSent: 2 });
  });
});

test("a content that is out is counted once, and before there is an answer", async () => {
  const answer = Promise.withResolvers<WireOutcome>();
  const { store, outbox, accept, state } = outboxAtHand({
    send(_job, _content, { onProgress }) {
      onProgress({ sent: 999, total: 1000 });
      onProgress({ sent: 1000, total: 1000 });
      return answer.promise;
    },
  });
  const id = await accept();
  await vi.waitFor(async () => expect(await store.get(id)).toMatchObject({ timesSent: 1 }));
  expect(await state(id)).toBe("sending");
  answer.resolve(delivered);
  await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
  expect(await outbox.receipt(id)).toMatchObject({ timesSent: 1 });
});

test("a content that is only partly out is not counted", async () => {
  const { store, send, accept } = outboxAtHand({
    async send(_job, _content, { onProgress }) {
      onProgress({ sent: 999, total: 1000 });
      return { kind: "later", reason: "connection-lost", contentWentOut: false };
    },
  });
  const id = await accept();
  await vi.waitFor(async () =>
    expect(await store.get(id)).toMatchObject({ state: "queued", waiting: "connection-lost" }),
  );
  expect(send).toHaveBeenCalledOnce();
  expect(await store.get(id)).toMatchObject({ attempts: 1, timesSent: 0 });
});

test("progress is told at most four times a second", async () => {
  const told: number[] = [];
  const { clock, courier, onChange, accept, state } = outboxAtHand({
    async send(_job, _content, { onProgress }) {
      const before = onChange.mock.calls.length;
      for (let sent = 0; sent <= 1000; sent += 50) {
        onProgress({ sent, total: 1000 });
        clock.advance(50);
      }
      told.push(onChange.mock.calls.length - before);
      return delivered;
    },
  });
  const id = await accept();
  await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
  expect(told).toEqual([5]);
  expect(courier.progressOf(id)).toBeUndefined();
});

test("stopping ends the try on the wire and puts its document back into the queue", async () => {
  const { courier, send, accept, state } = outboxAtHand({
    send: (_job, _content, { signal }) =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () => resolve({ kind: "cancelled" }));
      }),
  });
  const id = await accept();
  await vi.waitFor(() => expect(send).toHaveBeenCalledOnce());
  await courier.stop();
  expect(await state(id)).toBe("queued");
  courier.wake();
  expect(send).toHaveBeenCalledOnce();
});
