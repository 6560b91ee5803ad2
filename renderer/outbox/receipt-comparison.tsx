import { IconCheck, IconEye, IconMinus } from "@tabler/icons-react";
import { words } from "../locales/words.ts";
import type { ReceiptRow } from "./receipt-rows.ts";
import styles from "./receipt-comparison.module.css";

/** What was sent beside what the server stored; differences by icon, word and colour. */
export function ReceiptComparison({ rows }: { rows: readonly ReceiptRow[] }) {
  return (
    <table className={styles.comparison}>
      <thead>
        <tr>
          <th scope="col">{words.receipt.field}</th>
          <th scope="col">{words.receipt.sent}</th>
          <th scope="col">{words.receipt.stored}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} data-outcome={row.outcome}>
            <th scope="row">{row.name}</th>
            <td>{row.sent}</td>
            <td>
              <Stored row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const icons = {
  "no-difference": IconCheck,
  different: IconEye,
  "not-confirmed": IconMinus,
};
const outcomes = {
  "no-difference": words.receipt.noDifference,
  different: words.receipt.different,
  "not-confirmed": words.receipt.notConfirmed,
};

function Stored({ row: { stored, outcome } }: { row: ReceiptRow }) {
  const Icon = icons[outcome];
  return (
    <span className={styles.stored}>
      {stored !== null && <span>{stored}</span>}
      <span className={styles.verdict}>
        <Icon size={16} stroke={2} aria-hidden />
        {outcomes[outcome]}
      </span>
    </span>
  );
}
