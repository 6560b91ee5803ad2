import { IconAlertTriangle, IconBuilding } from "@tabler/icons-react";
import type { PolicyStanding } from "../../preload/contract/policy.ts";
import { words } from "../locales/words.ts";
import styles from "./policy-line.module.css";

const text = words.settings.guard;

/** How the organisation's policy stands; nothing where there is none. */
export function PolicyLine({ policy }: { policy: PolicyStanding }) {
  if (policy.kind === "none") return null;
  if (policy.kind === "in-force") {
    return (
      <p className={styles.policy}>
        <IconBuilding size={18} stroke={1.75} aria-hidden />
        {text.inForce}
      </p>
    );
  }
  const { reason, line, problem, keepsLastGood } = policy;
  return (
    <div className={styles.policy} data-refused role="alert">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <div>
        <p className={styles.title}>
          {text.refusals[reason]} {keepsLastGood ? text.keepsLastGood : text.noneInForce}
        </p>
        <p className={styles.problem}>{line === undefined ? problem : text.line(line, problem)}</p>
      </div>
    </div>
  );
}
