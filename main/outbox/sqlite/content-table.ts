import { DocumentDetails } from "../../../preload/contract/details.ts";
import { marker, newJobKey, openText, sealText, unwrapKey, wrapKey } from "../../sealed/job-key.ts";
import type { Database } from "./database.ts";
import { factsText, type Row } from "./job-row.ts";

/** What a job's key opens: its details, and with the key its pages. */
interface OpenedContent {
  key: Buffer;
  details: DocumentDetails;
}

/** The table of the jobs' keys, wrapped by the station key, and of the details sealed under them. */
export function contentTable({ prepare, exec }: Database, stationKey: Buffer) {
  const mark = marker(stationKey);

  function markOf({ seq, wrappedKey, details }: Row) {
    const [key, sealed] = [wrappedKey, details].map((value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString("base64") : null,
    );
    return mark(JSON.stringify([seq, key, sealed]));
  }

  function insertRow(row: Row): void {
    const values = ["seq", "wrappedKey", "details", "mark"].map((column) => row[column] ?? null);
    prepare("INSERT INTO contents VALUES (?, ?, ?, ?)").run(...values);
  }

  return {
    newJobKey,
    /** Keeps the key and the details of a job whose row stands; its facts cannot be changed without a trace. */
    insert(row: Row, key: Buffer, details: DocumentDetails): void {
      const content = {
        seq: Number(row["seq"]),
        wrappedKey: wrapKey(stationKey, String(row["id"]), key),
        details: sealText(key, JSON.stringify(details), factsText(row)),
      };
      insertRow({ ...content, mark: markOf(content) });
    },
    /** The same in the place of an older key, which is overwritten. */
    replace(row: Row, key: Buffer, details: DocumentDetails): void {
      prepare("DELETE FROM contents WHERE seq = ?").run(Number(row["seq"]));
      this.insert(row, key, details);
    },
    /** Clears the log of keys that were overwritten. */
    clearLog(): void {
      exec("PRAGMA wal_checkpoint(TRUNCATE)");
    },
    /** Keeps what was found elsewhere, as it was found. */
    insertRow,
    /** The places of all jobs that have content, and whether it is as this station wrote it. */
    all(): Map<number, { isOurs: boolean }> {
      const rows = prepare("SELECT * FROM contents").all();
      return new Map(
        rows.map((row) => {
          const isOurs = row["mark"] instanceof Uint8Array && markOf(row).equals(row["mark"]);
          return [Number(row["seq"]), { isOurs }];
        }),
      );
    },
    /** The key and the details, or `null` when they are gone, changed, or not for what the row now says. */
    open(row: Row): OpenedContent | null {
      const found = prepare("SELECT * FROM contents WHERE seq = ?").get(Number(row["seq"]));
      const { wrappedKey, details: sealed } = found ?? {};
      if (!(wrappedKey instanceof Uint8Array) || !(sealed instanceof Uint8Array)) return null;
      const key = unwrapKey(stationKey, String(row["id"]), wrappedKey);
      const text = key && openText(key, sealed, factsText(row));
      if (!key || text === null) return null;
      const details = DocumentDetails.safeParse(JSON.parse(text)).data;
      return details ? { key, details } : null;
    },
    /** Destroys the key of a job: overwritten in the database, and in the log that led there. */
    destroy(row: Row): void {
      prepare("DELETE FROM contents WHERE seq = ?").run(Number(row["seq"]));
      exec("PRAGMA wal_checkpoint(TRUNCATE)");
    },
  };
}

/** Destroys the keys that settled jobs have left, but for what was delivered since then; gives whether there were any. */
export function destroySettled({ prepare }: Database, keptSince: number): boolean {
  const over = "state = 'discarded' OR state = 'delivered' AND coalesce(settledAt, 0) < ?";
  const settled = `SELECT seq FROM jobs WHERE ${over}`;
  return prepare(`DELETE FROM contents WHERE seq IN (${settled})`).run(keptSince).changes > 0;
}

export type ContentTable = ReturnType<typeof contentTable>;
