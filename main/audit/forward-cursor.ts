import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { writeWhole } from "../write-whole.ts";

/** Up to where the collector has taken the log: the latest entry, and where the next line begins. */
export const Cursor = z.strictObject({
  n: z.int().min(0),
  file: z.int().min(1),
  offset: z.int().min(0),
});
export type Cursor = z.infer<typeof Cursor>;

/** Before the first entry of a log. */
export const atTheStart: Cursor = { n: 0, file: 1, offset: 0 };

/** The cursor in a file; without one that can be read everything is forwarded again, rather than anything left out. */
export async function readCursor(file: string): Promise<Cursor> {
  try {
    return Cursor.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return atTheStart;
  }
}

/** Keeps a cursor for the next start. */
export async function writeCursor(file: string, cursor: Cursor): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeWhole(file, (handle) => handle.writeFile(`${JSON.stringify(cursor)}\n`));
}
