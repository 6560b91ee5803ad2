import type { SignInOutcome, SignOutOutcome } from "../../preload/contract/sign-in.ts";
import type { StationAccess } from "../auth/access.ts";
import type { SignInAnew } from "../auth/operator-source.ts";
import type { Bench } from "./bench.ts";

interface SignInParts {
  bench: Pick<Bench, "isLocked" | "operator" | "ask" | "unlockedBySignIn">;
  signIn: Pick<StationAccess["signIn"], "start" | "cancel" | "end">;
  /** Lets go what waited for somebody to sign in. */
  release: () => Promise<void>;
}

/** Signing in and out as the person at the bench does it: a sign-in opens the bench, signing out locks it. */
export function signInAtBench({ bench, signIn, release }: SignInParts) {
  /**
   * Behind the lock anybody may come who proves anew who they are; at an open bench only who has signed in there.
   * A PIN or the PC's account is no subject: who stands there by it, as when sign-in was just set up, may sign in.
   */
  function whoMay(): SignInAnew {
    const operator = bench.operator();
    const hasSignedIn = !bench.isLocked() && operator?.by === "sign-in";
    return { only: hasSignedIn ? operator.id : null };
  }
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
      const outcome = await signIn.end();
      // Whoever comes next must not find what is on the bench.
      bench.ask("asked");
      return outcome;
    },
  };
}
