import { describe, expect, test, vi } from "vitest";
import type { Access, TokenSource } from "../../../../main/auth/token-source.ts";
import { destinationOf, trainingDestination } from "../../../../main/outbox/job.ts";
import { sendWithToken, type SendOnce } from "../../../../main/outbox/send-with-token.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import { delivered } from "./harness.ts";

const endpoint = { ...defaultSettings, domainId: "1000" };
const ready: Access = { endpoint, token: "token-1" };

function sending(first: Access, renewed: Access = first) {
  const tokens: TokenSource = { current: async () => first, renew: async () => renewed };
  const send = vi.fn<SendOnce>(async ({ token }) =>
    token === "token-2" ? delivered : { kind: "unauthorized", contentWentOut: true },
  );
  return { send, outcome: sendWithToken(tokens, destinationOf(endpoint), send) };
}

describe("without a token", () => {
  test.each<{ access: Access; outcome: object }>([
    {
      access: { endpoint, token: null, why: "sign-in" },
      outcome: { kind: "held", reason: "sign-in" },
    },
    {
      access: { endpoint, token: null, why: "not-trusted" },
      outcome: { kind: "held", reason: "certificate" },
    },
    {
      // With `notBefore`, too: nobody tries on by the clock.
      access: { endpoint, token: null, why: "not-set-up", notBefore: 99 },
      outcome: { kind: "held", reason: "not-set-up" },
    },
    {
      access: { endpoint, token: null, why: "unreachable" },
      outcome: { kind: "later", reason: "unreachable" },
    },
    {
      access: { endpoint, token: null, why: "unreachable", notBefore: 99 },
      outcome: { kind: "later", reason: "unreachable", notBefore: 99 },
    },
  ])("$access.why sends nothing and comes to $outcome.kind", async ({ access, outcome }) => {
    const { send, outcome: found } = sending(access);
    expect(await found).toEqual({ ...outcome, contentWentOut: false });
    expect(send).not.toHaveBeenCalled();
  });
});

describe("a refused token", () => {
  test("is replaced once", async () => {
    const { send, outcome } = sending(ready, { endpoint, token: "token-2" });
    expect(await outcome).toEqual(delivered);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test("waits where the server of tokens is not reached for another one", async () => {
    const away: Access = { endpoint, token: null, why: "unreachable", notBefore: 99 };
    const { send, outcome } = sending(ready, away);
    expect(await outcome).toMatchObject({ kind: "later", reason: "unreachable", notBefore: 99 });
    expect(send).toHaveBeenCalledOnce();
  });
});

const at = (port: number) => ({ ...endpoint, baseAddress: `http://127.0.0.1:${port}` });

test("in training the server inside the station is the same one, whatever port it has at this start", async () => {
  const access: Access = { endpoint: at(2), token: "token-2" };
  const tokens: TokenSource = { current: async () => access, renew: async () => access };
  const send = vi.fn<SendOnce>(async () => delivered);
  const before = trainingDestination(at(1));
  expect(await sendWithToken(tokens, before, send, trainingDestination)).toEqual(delivered);
  expect(await sendWithToken(tokens, destinationOf(at(1)), send)).toMatchObject({
    kind: "held",
    reason: "other-server",
  });
});
