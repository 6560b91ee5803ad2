import { words } from "../locales/words.ts";
import type { LockedBench } from "./lock-words.ts";
import styles from "./lock.module.css";
import { SignInSteps } from "./sign-in-steps.tsx";
import { useSignIn } from "./use-sign-in.ts";

/** The lock of a station whose operators sign in in the system's browser. */
export function SignInGate({ bench }: { bench: LockedBench }) {
  const signIn = useSignIn();
  // Later the lines above the button say what it is for.
  const intro = bench.why === "start" && <p className={styles["line"]}>{words.signIn.intro}</p>;
  return <SignInSteps {...signIn} intro={intro} />;
}
