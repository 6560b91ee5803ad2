import { IconLock } from "@tabler/icons-react";
import { useState } from "react";
import { useStationInfo } from "../app/station-info-context.ts";
import { StationFrame } from "../app/station-frame.tsx";
import { words } from "../locales/words.ts";
import { readLastWord } from "./last-word.ts";
import { lockLines, lockTitle, type LockedBench } from "./lock-words.ts";
import styles from "./lock.module.css";
import { PinGate } from "./pin-gate.tsx";
import { PressGate } from "./press-gate.tsx";
import { SignInGate } from "./sign-in-gate.tsx";

const gates = { pin: PinGate, "sign-in": SignInGate, press: PressGate };

/** What stands in the bench's place while it is locked: who locked it, what waits behind it, and what opens it. */
export function LockScreen({ bench }: { bench: LockedBench }) {
  const [signedOut] = useState(() => readLastWord(sessionStorage));
  const minutes = useStationInfo()?.lockAfterMinutes ?? 0;
  const Gate = gates[bench.opensBy];
  const lines = lockLines(bench, minutes);
  return (
    <StationFrame>
      <main className={styles["ground"]}>
        <section className={styles["card"]} aria-labelledby="lock-title">
          <header className={styles["head"]}>
            <h2 id="lock-title" className={styles["title"]}>
              <IconLock size={20} stroke={1.75} aria-hidden />
              {lockTitle(bench)}
            </h2>
            {signedOut && <p className={styles["line"]}>{words.lock.signedOut[signedOut]}</p>}
            {lines.map((line) => (
              <p key={line} className={styles["line"]}>
                {line}
              </p>
            ))}
          </header>
          <Gate bench={bench} />
        </section>
      </main>
    </StationFrame>
  );
}
