import { lstatSync, type BigIntStats } from "node:fs";
import { readSmallFile } from "../small-file.ts";
import { parsePolicy, type Refusal } from "./parse-policy.ts";
import type { Policy } from "./policy.ts";
import type { ProtectionProblem } from "./protection.ts";

export type ReadPolicy =
  | { kind: "none" }
  | { kind: "policy"; policy: Policy; text: string }
  | { kind: "refused"; refusal: Refusal };

const mostBytes = 1_000_000;

/** Reads the policy of a file that only administrators can write; what anybody else could write is not looked into. */
export async function readPolicy(
  file: string,
  protectionProblem: ProtectionProblem,
): Promise<ReadPolicy> {
  const read = readSmallFile(file, mostBytes, "refused");
  if (read.kind === "not-there") return { kind: "none" };
  if (isLink(file)) return refused("not-protected", "The file is a link to another one.");
  if (read.kind !== "bytes") return refused("not-readable", sentences[read.kind]);
  const problem = await protectionProblem(file).catch(
    () => "Who may write the file could not be found out.",
  );
  if (problem !== null) return refused("not-protected", problem);
  // What was found protected must be what was read.
  if (!isStill(file, read.stats)) {
    return refused("not-readable", "The file was replaced while it was being read.");
  }
  return readText(read.bytes);
}

const sentences = {
  "not-readable": "The file cannot be read.",
  "not-a-file": "This is not a file.",
  "too-large": "The file is larger than 1 MB.",
};

function readText(bytes: Buffer): ReadPolicy {
  const text = decode(bytes);
  if (text === null) return refused("not-json", "The file is not UTF-8 text.");
  const parsed = parsePolicy(text);
  return parsed.kind === "policy" ? { ...parsed, text } : parsed;
}

function decode(bytes: Buffer): string | null {
  try {
    // A byte order mark is left out.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refused(reason: Refusal["reason"], problem: string): ReadPolicy {
  return { kind: "refused", refusal: { reason, problem } };
}

function isLink(file: string): boolean {
  return statsOf(file)?.isSymbolicLink() ?? false;
}

function isStill(file: string, { dev, ino }: BigIntStats): boolean {
  const now = statsOf(file);
  return now?.dev === dev && now.ino === ino;
}

function statsOf(file: string): BigIntStats | undefined {
  try {
    return lstatSync(file, { bigint: true });
  } catch {
    return undefined;
  }
}
