import { Button } from "@mantine/core";
import { IconHourglass, IconLock, IconUserCircle } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { OperatorChanged, OperatorEntry } from "../../preload/contract/operators.ts";
import type { ReadSettings } from "../../preload/contract/settings.ts";
import { words } from "../locales/words.ts";
import { shortMoment } from "../outbox/moments.ts";
import { useNow } from "../outbox/use-now.ts";
import { NoOperators } from "./no-operators.tsx";
import { OperatorDialog } from "./operator-dialog.tsx";
import { standingOf } from "./operator-entry.ts";
import styles from "./operators-section.module.css";
import { lockOn } from "./paths.ts";
import { RemoveOperatorDialog } from "./remove-operator-dialog.tsx";
import section from "./section.module.css";

const text = words.settings.operators;

interface OperatorListProps {
  operators: readonly OperatorEntry[];
  locked: ReadSettings["locked"];
  onOutcome: (outcome: OperatorChanged) => void;
}

type Asking =
  | { kind: "nothing" }
  | { kind: "add" }
  | { kind: "pin" | "remove"; operator: OperatorEntry };

/** The operators with a PIN, and the ways to change the list. */
export function OperatorList({ operators, locked, onOutcome }: OperatorListProps) {
  const [asking, setAsking] = useState<Asking>({ kind: "nothing" });
  const add = useRef<HTMLButtonElement>(null);
  const isLocked = lockOn("operators", locked) !== undefined;
  const stay = () => setAsking({ kind: "nothing" });
  return (
    <>
      {operators.length === 0 ? (
        <NoOperators {...text.empty} />
      ) : (
        <ul className={styles.operators} aria-label={text.list}>
          {operators.map((operator) => (
            <Operator
              key={operator.id}
              operator={operator}
              isLocked={isLocked}
              onAsk={(kind) => setAsking({ kind, operator })}
            />
          ))}
        </ul>
      )}
      <div className={section.buttonLine}>
        <Button
          ref={add}
          variant="default"
          disabled={isLocked}
          onClick={() => setAsking({ kind: "add" })}
        >
          {text.add}
        </Button>
      </div>
      {(asking.kind === "add" || asking.kind === "pin") && (
        <OperatorDialog
          operator={asking.kind === "pin" ? asking.operator : null}
          onOutcome={onOutcome}
          onStay={stay}
        />
      )}
      {asking.kind === "remove" && (
        <RemoveOperatorDialog
          operator={asking.operator}
          onOutcome={onOutcome}
          onStay={stay}
          onRemoved={() => {
            stay();
            // The button that was pressed is gone with its operator.
            add.current?.focus();
          }}
        />
      )}
    </>
  );
}

interface OperatorProps {
  operator: OperatorEntry;
  isLocked: boolean;
  onAsk: (kind: "pin" | "remove") => void;
}

function Operator({ operator, isLocked, onAsk }: OperatorProps) {
  const { name, isLockedOut, waitUntil } = operator;
  const now = useNow(waitUntil !== undefined);
  const standing = standingOf(operator, now, (moment) => shortMoment(moment, now));
  const waiting = standing === null ? "none" : "waiting";
  const state = isLockedOut ? "locked-out" : waiting;
  const Icon = icons[state];
  return (
    <li className={styles.operator} data-standing={state}>
      <Icon size={20} stroke={1.5} aria-hidden />
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        {standing !== null && <span className={styles.standing}>{standing}</span>}
      </span>
      <span className={styles.actions}>
        <Button
          size="compact-sm"
          variant="default"
          disabled={isLocked}
          aria-label={text.newPinOf(name)}
          onClick={() => onAsk("pin")}
        >
          {text.newPin}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={isLocked}
          aria-label={text.removeOf(name)}
          onClick={() => onAsk("remove")}
        >
          {text.remove}
        </Button>
      </span>
    </li>
  );
}

const icons = { none: IconUserCircle, waiting: IconHourglass, "locked-out": IconLock };
