import { DocumentDetails } from "../../../preload/contract/details.ts";
import { newJobKey, openText, sealText, unwrapKey, wrapKey } from "../../sealed/job-key.ts";
import type { Database } from "./database.ts";
import { factsText, type Row } from "./job-row.ts";

/** What a job's key opens: its details, and with the key its pages. */
interface OpenedContent {
  key: Buffer;
  details: DocumentDetails;
}

/** The table of the jobs' keys, wrapped by the station key, and of the details sealed under them. */
export function contentTable({ prepare, exec }: Database, stationKey: Buffer) {
  return {
    newJobKey,
    /** Keeps the key and the details of a job whose row stands; its facts cannot be changed without a trace. */
    insert(row: Row, key: Buffer, details: DocumentDetails): void {
      const wrapped = wrapKey(stationKey, String(row["id"]), key);
      const sealed = sealText(key, JSON.stringify(details), factsText(row));
      prepare("INSERT INTO contents VALUES (?, ?, ?)").run(Number(row["seq"]), wrapped, sealed);
    },
    /** Keeps what was found elsewhere, as it was found. */
    insertRow({ seq, wrappedKey, details }: Row): void {
      prepare("INSERT INTO contents VALUES (?, ?, ?)").run(
        seq ?? null,
        wrappedKey ?? null,
        details ?? null,
      );
    },
    has(row: Row): boolean {
      const found = prepare("SELECT 1 FROM contents WHERE seq = ?").get(Number(row["seq"]));
      return found !== undefined;
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
    /** The same for whatever a settled job has left; gives whether there was any. */
    destroySettled(): boolean {
      const settled = "SELECT seq FROM jobs WHERE state IN ('delivered', 'discarded')";
      return prepare(`DELETE FROM contents WHERE seq IN (${settled})`).run().changes > 0;
    },
  };
}

export type ContentTable = ReturnType<typeof contentTable>;
