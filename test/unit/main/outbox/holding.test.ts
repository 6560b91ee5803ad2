import { describe, expect, test, vi } from "vitest";
import type { WireOutcome } from "../../../../main/artemis/outgoing.ts";
import type { HoldReason } from "../../../../preload/contract/job.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import { delivered, outboxAtHand, troubled, tokensAt } from "./harness.ts";

const unauthorized: WireOutcome = { kind: "unauthorized", contentWentOut: true };
const held = (reason: HoldReason): WireOutcome => ({
  kind: "held",
  reason,
  contentWentOut: true,
  serverSaid: "No.",
});
const settings = { ...defaultSettings, domainId: "1000" };
const other = { documentId: "9000" };

describe("a refused token", () => {
  test("is renewed once, and the document goes again from its start", async () => {
    const { outbox, outcomes, send, accept, state } = outboxAtHand();
    outcomes.push(unauthorized, delivered);
    const id = await accept();
    await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
    expect(send.mock.calls.map(([, , { token }]) => token)).toEqual(["token-1", "token-2"]);
    // The refused content had left this PC all the same.
    expect(await outbox.receipt(id)).toMatchObject({ attempts: 2, timesSent: 2 });
  });

  test("twice holds everything until somebody has signed in", async () => {
    const { courier, outcomes, send, accept, job, state } = outboxAtHand();
    outcomes.push(unauthorized, unauthorized);
    const first = await accept();
    const second = await accept(other);
    await vi.waitFor(async () => expect((await job(second))?.held).toBe("sign-in"));
    expect((await job(first))?.held).toBe("sign-in");
    const third = await accept({ documentId: "9001" });
    await vi.waitFor(async () => expect((await job(third))?.held).toBe("sign-in"));
    expect(send).toHaveBeenCalledTimes(2);
    expect(courier.barrier()).toBe("sign-in");

    await courier.release(["sign-in"]);
    for (const id of [first, second, third])
      await vi.waitFor(async () => expect(await state(id)).toBe("delivered"));
    expect(courier.barrier()).toBeNull();
  });

  test("that cannot be renewed holds after one try", async () => {
    const tokens = tokensAt(() => settings, "token-1", null);
    const { outcomes, send, accept, job } = outboxAtHand({ tokens });
    outcomes.push(unauthorized);
    const id = await accept();
    await vi.waitFor(async () => expect((await job(id))?.held).toBe("sign-in"));
    expect(send).toHaveBeenCalledOnce();
  });

  test("without any token nothing is sent at all", async () => {
    const tokens = tokensAt(() => settings, null, null);
    const { send, accept, job } = outboxAtHand({ tokens });
    const id = await accept();
    await vi.waitFor(async () => expect((await job(id))?.held).toBe("sign-in"));
    expect(send).not.toHaveBeenCalled();
  });
});

describe("a certificate that is not trusted", () => {
  test("holds what waits for another try, too", async () => {
    const { outcomes, accept, job } = outboxAtHand();
    outcomes.push(troubled, held("certificate"));
    const waiting = await accept();
    await accept(other);
    await vi.waitFor(async () => expect((await job(waiting))?.held).toBe("certificate"));
    expect(await job(waiting)).not.toHaveProperty("nextTryAt");
  });

  test("stops everything; one that is tried by hand sets the others free when it arrives", async () => {
    const { courier, outcomes, send, accept, job, state } = outboxAtHand();
    outcomes.push(held("certificate"));
    const first = await accept();
    const second = await accept(other);
    await vi.waitFor(async () => expect((await job(second))?.held).toBe("certificate"));
    expect(send).toHaveBeenCalledOnce();

    await courier.retry(first);
    await vi.waitFor(async () => expect(await state(second)).toBe("delivered"));
    expect(await state(first)).toBe("delivered");
  });

  test("stops everything again when the one tried by hand meets it too", async () => {
    const { courier, outcomes, send, accept, job } = outboxAtHand();
    outcomes.push(held("certificate"), held("certificate"));
    const first = await accept();
    const second = await accept(other);
    await vi.waitFor(async () => expect((await job(second))?.held).toBe("certificate"));
    await courier.retry(first);
    await vi.waitFor(() => expect(courier.barrier()).toBe("certificate"));
    expect(send).toHaveBeenCalledTimes(2);
    expect((await job(second))?.held).toBe("certificate");
  });
});

test.each<HoldReason>(["forbidden", "not-found", "refused", "too-large", "redirected"])(
  "%s holds its own document only, with what the server said",
  async (reason) => {
    const { outcomes, accept, job, state } = outboxAtHand();
    outcomes.push(held(reason));
    const first = await accept();
    const second = await accept(other);
    await vi.waitFor(async () => expect(await state(second)).toBe("delivered"));
    expect(await job(first)).toMatchObject({ state: "held", held: reason, serverSaid: "No." });
  },
);
