import type { SignInOutcome, SignOutOutcome } from "../../preload/contract/sign-in.ts";
import type { StationAccess } from "../auth/access.ts";
import type { SignInAnew } from "../auth/operator-source.ts";
import type { Bench } from "./bench.ts";

interface SignInParts {
  bench: Pick<Bench, "isLocked" | "operator" | "ask" | "unlockedBySignIn">;
  signIn: StationAccess["signIn"];
  /** Lets go what waited for somebody to sign in. */
  release: () => Promise<void>;
}

/** Signing in and out as the person at the bench does it: a sign-in opens the bench, signing out locks it. */
export function signInAtBench({ bench, signIn, release }: SignInParts) {
  /** Behind the lock anybody may come who proves anew who they are; at an open bench only who stands there. */
  const whoMay = (): SignInAnew => ({
    only: bench.isLocked() ? null : (bench.operator()?.id ?? null),
  });
  return {
    async start(): Promise<SignInOutcome> {
      const outcome = await signIn.start(whoMay());
      if (outcome.kind === "refused") return outcome;
      const { operator, subject } = outcome;
      await bench.unlockedBySignIn({ id: subject, name: operator });
      await release();
      return { kind: "signed-in", operator };
    },
    cancel: () => signIn.cancel(),
    async end(): Promise<SignOutOutcome> {
      // Whoever comes next must not find what is on the bench.
      bench.ask("asked");
      return signIn.end();
    },
  };
}
