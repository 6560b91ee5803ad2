import { sqliteCode, type Database } from "./database.ts";

// SQLITE_CORRUPT (sqlite.org/rescode.html).
const corrupt = 11;

/**
 * Makes the index of the ids anew when it is not that of the jobs; Nothing is lost with it, but a
 * document that the outbox does not find is lost to who looks for it. The database's own check does not compare it
 * with the jobs (sqlite.org/fts5.html, "integrity-check").
 */
export function mendSearchIndex({ exec }: Database): void {
  try {
    exec("INSERT INTO idGrams (idGrams, rank) VALUES ('integrity-check', 1)");
  } catch (error) {
    if (sqliteCode(error) !== corrupt) throw error;
    exec("INSERT INTO idGrams (idGrams) VALUES ('rebuild')");
  }
}
