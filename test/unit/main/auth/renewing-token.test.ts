import { describe, expect, test, vi } from "vitest";
import { renewingToken, type TokenAnswer } from "../../../../main/auth/renewing-token.ts";

const passing = { reason: "unreachable", detail: "", isPassing: true, isGrantLost: false } as const;
const away: TokenAnswer = { kind: "failed", trouble: passing };
const refused: TokenAnswer = {
  kind: "failed",
  trouble: { ...passing, reason: "denied", isPassing: false },
};

/** A token that lives so long, two clocks of the test's own, and answers as they are laid out. */
function source(lifetime: number | null = 600_000) {
  const time = { now: 1_000_000, monotonic: 0 };
  const answers: (TokenAnswer | Promise<TokenAnswer>)[] = [];
  let count = 0;
  const ask = vi.fn(async (): Promise<TokenAnswer> => {
    count += 1;
    return answers.shift() ?? { kind: "granted", token: `token-${count}`, lifetime };
  });
  const onChange = vi.fn<() => void>();
  const clocks = { now: () => time.now, monotonic: () => time.monotonic };
  const tokens = renewingToken({ ...clocks, ask, onChange, random: () => 0 });
  return { time, answers, ask, onChange, tokens };
}

const ready = (token: string) => ({ kind: "ready", token });

describe("a token", () => {
  test.each([
    { what: "both clocks go", now: 545_000, monotonic: 545_000 },
    { what: "the PC was asleep, and one clock stood still", now: 545_000, monotonic: 5000 },
    { what: "the other was set back an hour", now: -3_000_000, monotonic: 545_000 },
  ])("is renewed ahead of its end when $what", async ({ now, monotonic }) => {
    const { tokens, time, ask } = source();
    expect(await tokens.current()).toEqual(ready("token-1"));
    expect(await tokens.current()).toEqual(ready("token-1"));
    expect(ask).toHaveBeenCalledOnce();
    time.now += now;
    time.monotonic += monotonic;
    expect(await tokens.current()).toEqual(ready("token-2"));
  });

  test("of a short life is used for most of it", async () => {
    const { tokens, time } = source(8000);
    await tokens.current();
    time.monotonic = 5900;
    expect(await tokens.current()).toEqual(ready("token-1"));
    time.monotonic = 6100;
    expect(await tokens.current()).toEqual(ready("token-2"));
  });

  test("that the server refuses is not given out again, also while no other one is to be had", async () => {
    const { tokens, answers } = source();
    await tokens.current();
    answers.push(away, away);
    expect(await tokens.renew("token-1")).toMatchObject({ kind: "away" });
    expect(await tokens.current()).toMatchObject({ kind: "away" });
    expect(tokens.held()).toBeNull();
    expect(await tokens.current()).toEqual(ready("token-4"));
  });

  test("that was refused before the present one came changes nothing", async () => {
    const { tokens, ask } = source();
    await tokens.current();
    await tokens.renew("token-1");
    expect(await tokens.renew("token-1")).toEqual(ready("token-2"));
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test("whose question began before all was forgotten is dropped", async () => {
    const { tokens, answers, onChange } = source();
    const late = Promise.withResolvers<TokenAnswer>();
    answers.push(late.promise);
    const asking = tokens.current();
    tokens.forget();
    late.resolve({ kind: "granted", token: "late", lifetime: null });
    expect(await asking).toMatchObject({ kind: "needed" });
    expect(tokens.held()).toBeNull();
    expect(onChange).not.toHaveBeenCalled();
    expect(await tokens.current()).toEqual(ready("token-2"));
  });

  test("that comes from a sign-in is what those get who were waiting", async () => {
    const { tokens, answers } = source();
    const late = Promise.withResolvers<TokenAnswer>();
    answers.push(late.promise);
    const asking = tokens.current();
    tokens.take({ kind: "granted", token: "signed-in", lifetime: null });
    late.resolve(refused);
    expect(await asking).toEqual(ready("signed-in"));
    expect(tokens.needsPerson()).toBe(false);
  });
});

describe("a question that fails", () => {
  test("by a refusal is not put again until a person asks", async () => {
    const { tokens, answers, ask } = source();
    answers.push(refused, refused);
    expect(await tokens.current()).toMatchObject({ kind: "needed", trouble: { reason: "denied" } });
    expect(await tokens.current()).toMatchObject({ kind: "needed" });
    expect(await tokens.renew("any")).toMatchObject({ kind: "needed" });
    expect(ask).toHaveBeenCalledOnce();
    expect(await tokens.ask()).toMatchObject({ kind: "needed" });
    expect(await tokens.ask()).toEqual(ready("token-3"));
    expect(tokens.needsPerson()).toBe(false);
  });

  test("for a while advises to wait longer each time, and as long as the server says", async () => {
    const { tokens, answers, time } = source();
    const notBefore = time.now + 3_600_000;
    answers.push(away, away, { kind: "failed", trouble: { ...passing, notBefore } });
    expect(await tokens.current()).toMatchObject({ notBefore: time.now + 2000 });
    expect(await tokens.current()).toMatchObject({ notBefore: time.now + 2000 });
    expect(await tokens.current()).toMatchObject({ notBefore });
  });

  test("by a fault of our own is told to those who asked, and put again", async () => {
    const { tokens, ask } = source();
    ask.mockRejectedValueOnce(new Error("A bug."));
    await expect(tokens.current()).rejects.toThrow("A bug.");
    expect(await tokens.current()).toMatchObject({ kind: "ready" });
  });
});
