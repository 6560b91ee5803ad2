import { realpathSync } from "node:fs";
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createSealer } from "./sealer.ts";
import { breakageWords } from "./breakage-words.ts";
import { verifyLog, type Verification } from "./verify-log.ts";

/**
 * Verifies the log in a folder for whoever has a copy of it, without the station's key, so without its seals.
 * Gives the lines to print and the exit code: 0 whole, 1 broken, 2 nothing to verify.
 */
export async function verifyFolder(
  folder: string | undefined,
): Promise<{ code: 0 | 1 | 2; lines: string[] }> {
  if (folder === undefined) return { code: 2, lines: ["Usage: npm run audit:verify -- FOLDER"] };
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) return { code: 2, lines: [`There is no folder ${folder}`] };
  const outcome = await verifyLog(folder, { sealer: createSealer(null) });
  return outcome.kind === "whole"
    ? { code: 0, lines: wholeLines(outcome) }
    : { code: 1, lines: brokenLines(outcome) };
}

function wholeLines(outcome: Extract<Verification, { kind: "whole" }>): string[] {
  const { entries, files, first, last, end, seals, incidents } = outcome;
  const lines = [
    `The chain is whole: ${entries} entries in ${files} ${files === 1 ? "file" : "files"}.`,
    ...(first === null ? [] : [`From ${first} to ${last}.`]),
    `It ends with entry ${end.n}, ${end.hash}`,
    `${seals.unchecked} entries are sealed; only the station itself can check that.`,
  ];
  if (seals.none > 0)
    lines.push(`${seals.none} entries were written without a key store, unsealed.`);
  if (incidents > 0)
    lines.push(`${incidents} entries (audit-torn, audit-damaged) tell of a crash or of damage.`);
  return lines;
}

function brokenLines(outcome: Extract<Verification, { kind: "broken" }>): string[] {
  const { file, line, n, what, sound } = outcome;
  const place = line === null ? file : `${file}, line ${line}`;
  return [
    `The log is broken at entry ${n} (${place}): ${what}.`,
    breakageWords[what],
    `The ${sound} entries before it are whole.`,
  ];
}

async function main(): Promise<void> {
  const { code, lines } = await verifyFolder(process.argv[2]);
  process.stdout.write(`${lines.join("\n")}\n`);
  process.exitCode = code;
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) await main();
