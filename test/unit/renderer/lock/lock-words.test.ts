import { describe, expect, it } from "vitest";
import { SignInRefusal, SignOutOutcome } from "../../../../preload/contract/sign-in.ts";
import { words } from "../../../../renderer/locales/words.ts";
import { lockLines, lockTitle, type LockedBench } from "../../../../renderer/lock/lock-words.ts";

const locked: LockedBench = {
  state: "locked",
  why: "asked",
  opensBy: "pin",
  operatorId: "1",
  operator: "A. Tan",
  hasDraft: false,
};

describe("the lock's title", () => {
  it.each([
    [{ why: "start" }, "Who is at the counter?"],
    [{ why: "start", opensBy: "sign-in" }, "Sign in"],
    [{ why: "asked" }, "Locked"],
    [{ why: "idle", opensBy: "sign-in" }, "Locked"],
    [{ why: "system" }, "Locked"],
  ] as const)("for %j is %j", (change, title) => {
    expect(lockTitle({ ...locked, ...change })).toBe(title);
  });
});

describe("the lines of the lock", () => {
  const draft = "A. Tan left a document on the bench. It waits sealed and comes back to A. Tan.";
  const again = "Sign in again as A. Tan to go on. Somebody else starts with an empty bench.";
  const ofNobody = "A document was left on the bench. It waits sealed and comes back on unlocking.";

  it.each([
    [{}, []],
    [{ hasDraft: true }, [draft]],
    [{ why: "idle" }, ["Locked after 5 minutes without a touch."]],
    [{ why: "system", hasDraft: true }, ["Locked together with this PC.", draft]],
    [{ opensBy: "sign-in" }, [again]],
    [{ opensBy: "sign-in", operator: null }, []],
    [{ opensBy: "sign-in", why: "start" }, []],
    [{ opensBy: "press", hasDraft: true }, [ofNobody]],
    [{ operator: null, hasDraft: true }, [ofNobody]],
  ] as const)("for %j are %j", (change, lines) => {
    expect(lockLines({ ...locked, ...change }, 5)).toEqual(lines);
  });

  it("counts a single minute as one", () => {
    expect(lockLines({ ...locked, why: "idle" }, 1)).toEqual([
      "Locked after 1 minute without a touch.",
    ]);
  });
});

describe("the words for PINs", () => {
  it("count the tries that are left", () => {
    expect(words.lock.wrongPin(7)).toBe("That PIN does not fit. 7 tries left.");
    expect(words.lock.wrongPin(1)).toBe("That PIN does not fit. 1 try left.");
  });
});

const sentence = /^[A-Z].+[.]$/u;

it.each([...SignInRefusal.options, "station-fault"] as const)(
  "a sign-in that ends with %s is told in what happened, what the station did, what to do, without codes",
  (reason) => {
    const { happened, done, todo } = words.signIn.refused[reason];
    for (const text of [happened, done, todo]) {
      expect(text).toMatch(sentence);
      expect(text).not.toMatch(/[_{}]|OAuth|OIDC|PKCE|nonce|token|issuer|HTTP|!/iu);
    }
  },
);

it.each(SignOutOutcome.options)("a sign-out that ends with %s is told in a sentence", (outcome) => {
  expect(words.lock.signedOut[outcome]).toMatch(sentence);
});
