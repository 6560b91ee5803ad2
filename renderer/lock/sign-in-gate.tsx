import { words } from "../locales/words.ts";
import styles from "./lock.module.css";
import { SignInSteps } from "./sign-in-steps.tsx";
import { useSignIn } from "./use-sign-in.ts";

/** The lock of a station whose operators sign in in the system's browser. */
export function SignInGate() {
  const signIn = useSignIn();
  return <SignInSteps {...signIn} intro={<p className={styles["line"]}>{words.signIn.intro}</p>} />;
}
