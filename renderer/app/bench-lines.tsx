import { Button, CloseButton } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { words } from "../locales/words.ts";
import { SignInDialog } from "../lock/sign-in-dialog.tsx";
import type { LockFault } from "../lock/use-locking.ts";
import styles from "./bench-lines.module.css";
import { outboxDamageWords } from "./outbox-damage-words.ts";
import { policyWords } from "./policy-words.ts";
import { useStationInfo } from "./station-info-context.ts";

interface BenchLinesProps {
  fault: LockFault | null;
  onDismiss: () => void;
}

/** One quiet line each for what lasts and touches every document: no sign-in, a refused policy, a damaged outbox, a scanner's folder that is away, a lock that failed. */
export function BenchLines({ fault, onDismiss }: BenchLinesProps) {
  const info = useStationInfo();
  const [isSigningIn, setSigningIn] = useState(false);
  if (!info) return null;
  const needsSignIn = info.signIn?.flow === "operator" && info.signIn.state === "needed";
  const policy = policyWords(info.policy);
  const damage = outboxDamageWords(info.outboxDamage);
  return (
    <>
      {fault && (
        <Line urgent text={fault === "lock" ? words.lines.notLocked : words.lines.notSignedOut}>
          <CloseButton
            className={styles["close"]}
            size="sm"
            aria-label={words.lines.dismiss}
            onClick={onDismiss}
          />
        </Line>
      )}
      {needsSignIn && (
        <Line text={words.lines.signInNeeded}>
          <Button size="compact-sm" variant="default" onClick={() => setSigningIn(true)}>
            {words.signIn.start}
          </Button>
        </Line>
      )}
      {policy && <Line text={policy} />}
      {info.scans.standing === "away" && <Line text={words.lines.scannerAway} />}
      {damage && <Line text={damage} />}
      <SignInDialog opened={isSigningIn} onClose={() => setSigningIn(false)} />
    </>
  );
}

interface LineProps {
  text: string;
  /** Something that was just asked did not happen. */
  urgent?: boolean;
  children?: ReactNode;
}

function Line({ text, urgent = false, children }: LineProps) {
  return (
    <div className={styles["line"]} data-urgent={urgent || undefined}>
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <p className={styles["text"]} role={urgent ? "alert" : "status"}>
        {text}
      </p>
      {children}
    </div>
  );
}
