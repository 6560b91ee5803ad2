import { DatabaseSync, type StatementSync } from "node:sqlite";
import { migrations } from "./schema.ts";

/** A database in use: its statements are prepared once. */
export interface Database {
  prepare: (sql: string) => StatementSync;
  exec: (sql: string) => void;
  /** All of it or, when it throws, nothing. */
  inTransaction<Result>(work: () => Result): Result;
  close: () => void;
}

/** What SQLite says is no database of ours, or not in order. */
export class DamagedDatabase extends Error {
  override name = "DamagedDatabase";
}

/**
 * Opens the database, brings it up to date and looks through it. Each commit is on the disk when it returns, and
 * what is deleted is overwritten. Throws `DamagedDatabase` when it is not in order, and another error when it
 * cannot be opened for a reason that lies around it (in use, no right, disk full, made by a newer version).
 */
export function openDatabase(file: string): Database {
  const connection = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5000 });
  try {
    connection.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA trusted_schema = OFF;
    `);
    const database = databaseOver(connection);
    migrate(database);
    if (!hasOurSchema(database)) throw new DamagedDatabase("Its schema was changed.");
    const found = connection.prepare("PRAGMA integrity_check(1)").get();
    if (found?.["integrity_check"] !== "ok") throw new DamagedDatabase("It is not in order.");
    return database;
  } catch (error) {
    connection.close();
    throw liesAround(error) ? error : new DamagedDatabase("It cannot be read.", { cause: error });
  }
}

/** A database as it is found, to be read only as far as it goes. */
export function openAsFound(file: string): Database {
  return databaseOver(new DatabaseSync(file, { enableForeignKeyConstraints: false }));
}

function databaseOver(connection: DatabaseSync): Database {
  const prepared = new Map<string, StatementSync>();
  return {
    prepare(sql) {
      const statement = prepared.get(sql) ?? connection.prepare(sql);
      prepared.set(sql, statement);
      return statement;
    },
    exec: (sql) => connection.exec(sql),
    inTransaction(work) {
      connection.exec("BEGIN IMMEDIATE");
      try {
        const result = work();
        connection.exec("COMMIT");
        return result;
      } catch (error) {
        // Some failures have ended the transaction already.
        if (connection.isTransaction) connection.exec("ROLLBACK");
        throw error;
      }
    },
    close: () => connection.close(),
  };
}

/** Whether the tables, indexes and triggers are those of this version, to the letter. */
export function hasOurSchema({ prepare }: Database): boolean {
  ours ??= ourSchema();
  return JSON.stringify(prepare(schemaQuery).all()) === ours;
}

const schemaQuery = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name";
let ours: string | null = null;

function ourSchema(): string {
  const model = new DatabaseSync(":memory:");
  try {
    for (const step of migrations) model.exec(step);
    return JSON.stringify(model.prepare(schemaQuery).all());
  } finally {
    model.close();
  }
}

class NewerVersion extends Error {}

function migrate(database: Database): void {
  const version = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  // Each version has a schema of its own: with ours it is the number that was changed.
  if (version > migrations.length && hasOurSchema(database))
    throw new DamagedDatabase("Its version was changed.");
  if (version > migrations.length)
    throw new NewerVersion("The outbox was written by a newer version of the station.");
  for (const [index, step] of migrations.entries()) {
    if (index < version) continue;
    database.inTransaction(() => {
      database.exec(step);
      database.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}

// SQLITE_PERM, BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN (sqlite.org/rescode.html).
const around: ReadonlySet<number> = new Set([3, 5, 6, 7, 8, 10, 13, 14]);

function liesAround(error: unknown): boolean {
  const code = sqliteCode(error);
  return error instanceof NewerVersion || (code !== null && around.has(code));
}

/** SQLite's primary result code of an error, or `null` when it comes from elsewhere. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error)) return null;
  return typeof error.errcode === "number" ? error.errcode & 0xff : null;
}
