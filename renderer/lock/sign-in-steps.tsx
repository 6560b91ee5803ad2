import { Button, Loader } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { words } from "../locales/words.ts";
import { TechnicalDetail } from "../outbox/technical-detail.tsx";
import styles from "./lock.module.css";
import type { SignIn, SignInStep } from "./use-sign-in.ts";

interface SignInStepsProps extends SignIn {
  /** Stands before the first press. */
  intro: ReactNode;
}

/** The sign-in in the browser, as this window sees it: the button, the wait with a way out, and what came of it. */
export function SignInSteps({ step, start, cancel, intro }: SignInStepsProps) {
  if (step.kind === "under-way")
    return (
      <div className={styles["form"]}>
        <output className={styles["wait"]}>
          <Loader size={18} aria-hidden />
          {words.signIn.underWay}
        </output>
        <Button
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only thing left to do in this window
          autoFocus
          key="cancel"
          size="md"
          fullWidth
          variant="default"
          onClick={cancel}
        >
          {words.signIn.cancel}
        </Button>
      </div>
    );
  if (step.kind === "signed-in")
    return (
      <output className={styles["wait"]} data-done>
        <IconCircleCheck size={20} stroke={1.75} aria-hidden />
        {words.signIn.signedIn(step.operator)}
      </output>
    );
  return (
    <div className={styles["form"]}>
      {step.kind === "refused" ? <Refused {...step} /> : intro}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the only thing to do */}
      <Button autoFocus key="start" size="md" fullWidth onClick={start}>
        {words.signIn.start}
      </Button>
    </div>
  );
}

function Refused({ reason, detail }: Extract<SignInStep, { kind: "refused" }>) {
  const { happened, done, todo } = words.signIn.refused[reason];
  return (
    <div className={styles["refused"]}>
      <div className={styles["refusedWords"]} role="alert">
        <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
        <div>
          <p className={styles["happened"]}>{happened}</p>
          <p className={styles["line"]}>{done}</p>
          <p className={styles["line"]}>{todo}</p>
        </div>
      </div>
      {detail && <TechnicalDetail text={detail} />}
    </div>
  );
}
