import { existsSync } from "node:fs";
import { copyFile, open } from "node:fs/promises";

// SQLite's default; the station sets no other. The schema of this version fits into the first page.
const pageBytes = 4096;

/**
 * Copies a database, with its log, and gives the copy the first page of a fresh one: the head of the file and the
 * schema are the same in every outbox of this version, so that damage there need not cost what lies behind them.
 * Only to be read from. Offsets are those of sqlite.org/fileformat2.html §1.3.
 */
export async function copyUnderFreshHead(from: string, fresh: string, to: string): Promise<void> {
  await copyFile(from, to);
  if (existsSync(`${from}-wal`)) await copyFile(`${from}-wal`, `${to}-wal`);
  const head = await firstPage(fresh);
  const copy = await open(to, "r+");
  try {
    const { size } = await copy.stat();
    head.writeUInt32BE(Math.floor(size / pageBytes), 28);
    // No list of free pages: nothing is written to it.
    head.fill(0, 32, 40);
    await copy.write(head, 0, pageBytes, 0);
  } finally {
    await copy.close();
  }
}

async function firstPage(file: string): Promise<Buffer> {
  const handle = await open(file, "r");
  try {
    const page = Buffer.alloc(pageBytes);
    await handle.read(page, 0, pageBytes, 0);
    return page;
  } finally {
    await handle.close();
  }
}

/** Whether the head of a file says something else than that it is a WAL database, read and written as such. */
export async function hasOtherHead(file: string): Promise<boolean> {
  const head = await firstPage(file);
  return head.readUInt16BE(18) !== 0x02_02;
}
