import { writeWhole } from "../write-whole.ts";
import type { Position } from "./head.ts";
import { readLine } from "./line.ts";
import { linesWithin, type Extent } from "./log-files.ts";
import type { Sealer } from "./sealer.ts";
import { verifyLog, type Verification } from "./verify-log.ts";

/** What came of exporting the log. */
export type Exported =
  | { kind: "exported"; entries: number; verification: Verification }
  /** The file could not be written: no room, no right, no such place. */
  | { kind: "not-written" };

interface ExportOptions {
  sealer: Sealer;
  extent: Extent;
  end?: Position;
  now: Date;
}

/**
 * Writes the log to a file as it stands: JSON lines, the last of which is a summary with the outcome of a
 * verification. A line that is no JSON (the log is damaged there) is given as `{"unreadable":"<base64>"}`, so
 * that nothing is passed over. The file is there whole or not at all.
 */
export async function exportLog(
  folder: string,
  file: string,
  { now, ...options }: ExportOptions,
): Promise<Exported> {
  const verification = await verifyLog(folder, options);
  const { extent } = options;
  let entries = 0;
  try {
    await writeWhole(file, async (handle) => {
      for (const number of extent.files) {
        let lines: string[] = [];
        for await (const { bytes } of linesWithin(folder, extent, number)) {
          const isEntry = typeof readLine(bytes) !== "string";
          if (isEntry) entries += 1;
          lines.push(isEntry ? bytes.toString("utf8") : unreadable(bytes));
          if (lines.length < linesAtOnce) continue;
          await handle.appendFile(`${lines.join("\n")}\n`);
          lines = [];
        }
        if (lines.length > 0) await handle.appendFile(`${lines.join("\n")}\n`);
      }
      const summary = { exportedAt: now.toISOString(), entries, verification };
      await handle.appendFile(`${JSON.stringify({ summary })}\n`);
    });
  } catch (error) {
    if (error instanceof Error && "code" in error) return { kind: "not-written" };
    throw error;
  }
  return { kind: "exported", entries, verification };
}

const linesAtOnce = 500;

function unreadable(bytes: Buffer): string {
  return JSON.stringify({ unreadable: bytes.toString("base64") });
}
