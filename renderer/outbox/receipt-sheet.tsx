import { IconAlertTriangle, IconSchool } from "@tabler/icons-react";
import type { Receipt } from "../../preload/contract/receipt.ts";
import { useSettings } from "../app/settings-context.ts";
import { words } from "../locales/words.ts";
import { fullMoment } from "./moments.ts";
import { ReceiptComparison } from "./receipt-comparison.tsx";
import { Facts, type Fact } from "./receipt-facts.tsx";
import { ReceiptPages } from "./receipt-pages.tsx";
import { receiptRows } from "./receipt-rows.ts";
import styles from "./receipt.module.css";
import { StateMark } from "./state-mark.tsx";

/** What was sent and what the server stored; no image, and the document number only in part. */
export function ReceiptSheet({ receipt }: { receipt: Receipt }) {
  const settings = useSettings();
  const lists = settings?.settings ?? { documentTypes: [], authenticities: [] };
  return (
    <div className={styles.sheet}>
      <Outcome receipt={receipt} />
      <div className={styles.ids}>
        <Id name={words.receipt.customerId} digits={receipt.customerId} />
        <Id name={words.receipt.documentId} digits={receipt.documentId} />
      </div>
      <ReceiptComparison rows={receiptRows(receipt, lists)} />
      {receipt.confirmedWarnings.length > 0 && (
        <section>
          <h3 className={styles.heading}>{words.receipt.confirmed}</h3>
          <ul className={styles.warnings}>
            {receipt.confirmedWarnings.map((warning) => (
              <li key={warning}>
                <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
                {words.receipt.warnings[warning]}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReceiptPages pages={receipt.pages} />
      <div className={styles.columns}>
        <Facts title={words.receipt.journey} facts={journey(receipt)} />
        <Facts title={words.receipt.record} facts={record(receipt)} />
      </div>
    </div>
  );
}

function Outcome({ receipt }: { receipt: Receipt }) {
  const { confirmation, mode, deliveredAt } = receipt;
  const hint = words.receipt.outcomeHint[confirmation];
  return (
    <div className={styles.outcome}>
      <div className={styles.outcomeLine}>
        <StateMark
          mark={confirmation === "confirmed" ? "done" : "look-again"}
          words={words.receipt.outcome[confirmation]}
        />
        <time dateTime={new Date(deliveredAt).toISOString()}>{fullMoment(deliveredAt)}</time>
      </div>
      {hint && <p className={styles.hint}>{hint}</p>}
      {mode === "training" && (
        <p className={styles.training}>
          <IconSchool size={16} stroke={1.75} aria-hidden />
          {words.receipt.training}
        </p>
      )}
    </div>
  );
}

function Id({ name, digits }: { name: string; digits: string }) {
  return (
    <div>
      <div className={styles.idName}>{name}</div>
      <div className={styles.id}>{digits}</div>
    </div>
  );
}

function journey(receipt: Receipt): Fact[] {
  return [
    [words.receipt.station, receipt.station],
    [words.receipt.operator, receipt.operator],
    [words.receipt.accepted, fullMoment(receipt.acceptedAt)],
    [words.receipt.tries, String(receipt.attempts)],
    [words.receipt.timesSent, String(receipt.timesSent)],
  ];
}

function record({ server }: Receipt): Fact[] {
  return [
    [words.receipt.recordId, server.id],
    [words.receipt.frontName, server.frontName],
    [words.receipt.backName, server.backName],
    [words.receipt.createdAt, server.createdAt && fullMoment(server.createdAt)],
    [words.receipt.updatedAt, server.updatedAt && fullMoment(server.updatedAt)],
    [words.receipt.updatedBy, server.updatedBy],
  ];
}
