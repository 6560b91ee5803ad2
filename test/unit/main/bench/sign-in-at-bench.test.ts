import { expect, test } from "vitest";
import type { SignInAnew } from "../../../../main/auth/operator-source.ts";
import { signInAtBench } from "../../../../main/bench/sign-in-at-bench.ts";
import { bench, tan } from "./harness.ts";

/** Sign-in at this bench; Ong is who comes back from the browser. */
function signIn(station: Awaited<ReturnType<typeof bench>>) {
  const asked: (SignInAnew | null)[] = [];
  const done: string[] = [];
  const parts = signInAtBench({
    bench: station.bench,
    signIn: {
      async start(anew) {
        asked.push(anew ?? null);
        return { kind: "signed-in", operator: "Ong", subject: "sub-1" };
      },
      cancel: () => {},
      async end() {
        done.push("signed-out");
        return "revoked";
      },
    },
    release: async () => void done.push("released"),
  });
  return { ...parts, asked, done };
}

test("behind the lock anybody may sign in, and has the bench then", async () => {
  const station = await bench({ flow: "operator" });
  const { start, asked, done } = signIn(station);
  expect(await start()).toEqual({ kind: "signed-in", operator: "Ong" });
  expect(asked).toEqual([{ only: null }]);
  expect(done).toEqual(["released"]);
  expect(station.bench.operator()).toEqual({ id: "sub-1", name: "Ong", by: "sign-in" });
  expect(station.bench.isLocked()).toBe(false);
});

test("at an open bench only who has signed in there may sign in again", async () => {
  const station = await bench({ flow: "operator" });
  const { start, asked } = signIn(station);
  await start();
  await start();
  expect(asked.at(-1)).toEqual({ only: "sub-1" });
});

test.each([
  ["the PC's account", false],
  ["a PIN", true],
])(
  "who stands there by %s when sign-in is set up may sign in as who they are",
  async (_by, hasRoster) => {
    const station = await bench({ hasRoster });
    await station.bench.unlock(tan);
    station.settings.flow = "operator";
    const { start, asked } = signIn(station);
    expect(await start()).toMatchObject({ kind: "signed-in" });
    expect(asked).toEqual([{ only: null }]);
    expect(station.bench.operator()).toMatchObject({ name: "Ong", by: "sign-in" });
  },
);

test("signing out locks the bench, and asks for what is on it", async () => {
  const station = await bench({ flow: "operator" });
  const { start, end, done } = signIn(station);
  await start();
  expect(await end()).toBe("revoked");
  expect(station.askWindow.mock.calls).toEqual([["asked"]]);
  expect(done).toContain("signed-out");
});
