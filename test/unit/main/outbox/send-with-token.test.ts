import { describe, expect, test, vi } from "vitest";
import type { Access, TokenSource } from "../../../../main/auth/token-source.ts";
import { destinationOf, trainingDestination } from "../../../../main/outbox/job.ts";
import { sendWithToken, type SendOnce } from "../../../../main/outbox/send-with-token.ts";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import { delivered } from "./harness.ts";

const endpoint = { ...defaultSettings, domainId: "1000" };
type Accepted = Parameters<typeof sendWithToken>[1];
const ready: Access = { endpoint, token: "token-1" };

const accepted = { acceptedFor: destinationOf(endpoint), operatorId: null };

function sending(first: Access, renewed: Access = first, job: Accepted = accepted) {
  const tokens: TokenSource = { current: async () => first, renew: async () => renewed };
  const send = vi.fn<SendOnce>(async ({ token }) =>
    token === "token-2" ? delivered : { kind: "unauthorized", contentWentOut: true },
  );
  return { send, outcome: sendWithToken(tokens, job, send) };
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

const tokenOf = (operatorId: string): Access => ({ endpoint, token: "token-2", operatorId });

describe("a document that was sent off under an operator's sign-in", () => {
  const tansDocument = { ...accepted, operatorId: "tan" };

  test("goes out under that operator's token", async () => {
    const { outcome } = sending(tokenOf("tan"), tokenOf("tan"), tansDocument);
    expect(await outcome).toEqual(delivered);
  });

  test("is held under anybody else's, and nothing goes out", async () => {
    const { send, outcome } = sending(tokenOf("lim"), tokenOf("lim"), tansDocument);
    expect(await outcome).toEqual({
      kind: "held",
      reason: "other-operator",
      contentWentOut: false,
    });
    expect(send).not.toHaveBeenCalled();
  });

  test("is held when somebody else has signed in by the time that the token is renewed", async () => {
    const { send, outcome } = sending(
      { ...ready, operatorId: "tan" },
      tokenOf("lim"),
      tansDocument,
    );
    expect(await outcome).toMatchObject({ kind: "held", reason: "other-operator" });
    expect(send).toHaveBeenCalledOnce();
  });

  test("goes out under the station's own token, where the administrator has changed to that", async () => {
    const { outcome } = sending({ endpoint, token: "token-2" }, undefined, tansDocument);
    expect(await outcome).toEqual(delivered);
  });
});

const at = (port: number) => ({ ...endpoint, baseAddress: `http://127.0.0.1:${port}` });

test("in training the server inside the station is the same one, whatever port it has at this start", async () => {
  const access: Access = { endpoint: at(2), token: "token-2" };
  const tokens: TokenSource = { current: async () => access, renew: async () => access };
  const send = vi.fn<SendOnce>(async () => delivered);
  const before = { acceptedFor: trainingDestination(at(1)), operatorId: null };
  expect(await sendWithToken(tokens, before, send, trainingDestination)).toEqual(delivered);
  const elsewhere = { acceptedFor: destinationOf(at(1)), operatorId: null };
  expect(await sendWithToken(tokens, elsewhere, send)).toMatchObject({
    kind: "held",
    reason: "other-server",
  });
});
