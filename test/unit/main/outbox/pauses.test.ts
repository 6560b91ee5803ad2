import { describe, expect, test, vi } from "vitest";
import type { WireOutcome } from "../../../../main/artemis/outgoing.ts";
import type { Reach } from "../../../../main/outbox/conditions.ts";
import type { WaitReason } from "../../../../preload/contract/job.ts";
import { busy, delivered, noon, outboxAtHand } from "./harness.ts";

const other = { documentId: "9000" };
const later = (reason: WaitReason, notBefore?: number): WireOutcome => ({
  kind: "later",
  reason,
  contentWentOut: false,
  ...(notBefore !== undefined && { notBefore }),
});

describe("a server that asks for a pause", () => {
  test("is left in peace by every document, and the first after it is a single probe", async () => {
    const { clock, outcomes, send, accept, job, state } = outboxAtHand();
    outcomes.push(later("busy", noon + 90_000), later("busy", noon + 300_000));
    const first = await accept();
    await vi.waitFor(async () => expect((await job(first))?.waiting).toBe("busy"));
    const second = await accept(other);
    await vi.waitFor(() => expect(clock.nextIn()).toBe(90_000));
    expect(send).toHaveBeenCalledOnce();
    expect(await job(second)).toMatchObject({ waiting: "busy", nextTryAt: noon + 90_000 });

    clock.advance(90_000);
    await vi.waitFor(() => expect(clock.nextIn()).toBe(210_000));
    expect(send.mock.calls.map(([sent]) => sent.id)).toEqual([first, first]);
    clock.advance(210_000);
    for (const id of [first, second])
      await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
  });

  test("is not asked sooner because the network was away meanwhile", async () => {
    let online = true;
    const { clock, courier, outcomes, send, accept, job } = outboxAtHand({
      isOnline: () => online,
    });
    outcomes.push(later("busy", noon + 90_000));
    const id = await accept();
    await vi.waitFor(async () => expect((await job(id))?.waiting).toBe("busy"));
    const second = await accept(other);
    online = false;
    await courier.networkIsAway();
    expect(await job(id)).toMatchObject({ waiting: "offline" });
    expect(await job(id)).not.toHaveProperty("nextTryAt");
    online = true;
    await courier.networkIsBack();
    for (const one of [id, second])
      expect(await job(one)).toMatchObject({ waiting: "busy", nextTryAt: noon + 90_000 });
    await vi.waitFor(() => expect(clock.nextIn()).toBe(90_000));
    expect(send).toHaveBeenCalledOnce();
  });

  test("is asked by the one document that a person wants to go, and by no other", async () => {
    const { clock, courier, outcomes, send, accept, job } = outboxAtHand();
    outcomes.push(later("busy", noon + 90_000), later("busy", noon + 120_000));
    const first = await accept();
    await vi.waitFor(async () => expect((await job(first))?.waiting).toBe("busy"));
    const second = await accept(other);
    const third = await accept({ documentId: "9001" });
    expect(await courier.retry(third)).toBe(true);
    await vi.waitFor(async () => expect((await job(second))?.nextTryAt).toBe(noon + 120_000));
    await vi.waitFor(() => expect(clock.nextIn()).toBe(120_000));
    expect(send.mock.calls.map(([sent]) => sent.id)).toEqual([first, third]);
  });

  test("is free for all when the document that a person wanted to go has arrived", async () => {
    const { courier, outcomes, accept, job, state } = outboxAtHand();
    outcomes.push(later("busy", noon + 90_000));
    const first = await accept();
    await vi.waitFor(async () => expect((await job(first))?.waiting).toBe("busy"));
    const second = await accept(other);
    const third = await accept({ documentId: "9001" });
    await courier.retry(third);
    await vi.waitFor(async () => expect(await state(second)).toBe("delivered"));
    // The server named the time for this one, and it still holds.
    expect(await job(first)).toMatchObject({ state: "queued", nextTryAt: noon + 90_000 });
  });

  test("is asked again at once when a person has corrected what leads to it", async () => {
    const { courier, outcomes, accept, job, state } = outboxAtHand();
    outcomes.push(later("busy", noon + 90_000));
    const id = await accept();
    const second = await accept(other);
    await vi.waitFor(async () => expect((await job(second))?.waiting).toBe("busy"));
    await courier.release(["forbidden"]);
    await vi.waitFor(async () => expect(await state(second)).toBe("delivered"));
    expect(await state(id)).toBe("queued");
  });

  test("tells of every document that it holds up", async () => {
    const answer = Promise.withResolvers<WireOutcome>();
    const { send, onChange, accept } = outboxAtHand({ send: () => answer.promise });
    await accept();
    const second = await accept(other);
    await vi.waitFor(() => expect(send).toHaveBeenCalledOnce());
    onChange.mockClear();
    answer.resolve(busy);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledWith(second));
  });
});

test.each<WaitReason>(["timed-out", "connection-lost", "outcome-unknown", "server-error"])(
  "%s lets the other documents pass",
  async (reason) => {
    const { outcomes, accept, state } = outboxAtHand();
    outcomes.push(later(reason));
    const first = await accept();
    const second = await accept(other);
    await vi.waitFor(async () => expect(await state(second)).toBe("delivered"));
    expect(await state(first)).toBe("queued");
  },
);

describe("a server that is not reached", () => {
  test("is tried with one document only, and all go once it is there again", async () => {
    const { clock, courier, outcomes, send, accept, job, state } = outboxAtHand();
    outcomes.push(later("unreachable"));
    const first = await accept();
    await vi.waitFor(async () => expect((await job(first))?.waiting).toBe("unreachable"));
    expect(courier.reach()).toBe("unreachable");
    const second = await accept(other);
    await vi.waitFor(() => expect(clock.nextIn()).toBe(3000));
    expect(send).toHaveBeenCalledOnce();
    expect((await job(second))?.waiting).toBe("unreachable");
    clock.advance(3000);
    await vi.waitFor(async () => expect(await state(second)).toBe("delivered"));
    expect(send.mock.calls.map(([sent]) => sent.id)).toEqual([first, first, second]);
    expect(courier.reach()).toBe("reached");
  });

  test("is tried at once when the network comes back", async () => {
    const { courier, outcomes, accept, job, state } = outboxAtHand();
    outcomes.push(later("offline"));
    const id = await accept();
    await vi.waitFor(async () => expect((await job(id))?.waiting).toBe("offline"));
    await courier.networkIsBack();
    await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
  });
});

describe("without a network", () => {
  test("nothing is tried, and all goes out when it is back", async () => {
    let online = false;
    const { courier, send, accept, job, state } = outboxAtHand({ isOnline: () => online });
    const id = await accept();
    await vi.waitFor(async () => expect((await job(id))?.waiting).toBe("offline"));
    expect(send).not.toHaveBeenCalled();
    online = true;
    await courier.networkIsBack();
    await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
  });

  test("a document that a person wants to go is tried all the same", async () => {
    const { courier, accept, job, state } = outboxAtHand({ isOnline: () => false });
    const id = await accept();
    const second = await accept(other);
    await vi.waitFor(async () => expect((await job(id))?.waiting).toBe("offline"));
    await courier.retry(id);
    await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
    expect((await job(second))?.waiting).toBe("offline");
  });
});

test.each<[WireOutcome, Reach]>([
  [{ kind: "held", reason: "certificate", contentWentOut: false }, "not-tried"],
  [{ kind: "held", reason: "not-set-up", contentWentOut: false }, "not-tried"],
  [{ kind: "held", reason: "refused", contentWentOut: true }, "reached"],
  [{ kind: "later", reason: "server-error", contentWentOut: true }, "reached"],
  [delivered, "reached"],
])("after %o the server counts as %s", async (outcome, reach) => {
  const { courier, outcomes, send, accept } = outboxAtHand();
  outcomes.push(outcome);
  await accept();
  await vi.waitFor(() => expect(send).toHaveBeenCalledOnce());
  await courier.stop();
  expect(courier.reach()).toBe(reach);
});
