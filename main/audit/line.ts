import { createHash } from "node:crypto";
import { readEntry, type AuditEntry } from "./entry.ts";
import type { Sealer } from "./sealer.ts";

/** The hash before the first entry. */
export const beginning = "0".repeat(64);

/** No entry comes near it; whatever is longer was not written by a station. Bytes. */
export const longestLine = 16_384;

/** One line of the log, read as far as its own bytes allow. */
export interface AuditLine {
  entry: AuditEntry;
  hash: string;
  seal: string | null;
  /** The bytes that the seal stands for. */
  sealed: Buffer;
}

const linePattern =
  /^(?<hashed>(?<sealed>\{.*),"seal":(?:null|"(?<seal>[0-9a-f]{8}\.[0-9a-f]{64})")),"hash":"(?<hash>[0-9a-f]{64})"\}$/;

/**
 * An entry as it stands in the log: JSON with a `seal` and, as its last member, the `hash`: SHA-256 over the
 * line's own bytes up to (without) `,"hash":`. So anybody can check it with a hash program, without this one.
 */
export function writeLine(entry: AuditEntry, sealer: Sealer): { line: string; hash: string } {
  const { n, at, station, who, event, what, before } = entry;
  const sealed = JSON.stringify({ n, at, station, who, event, what, before }).slice(0, -1);
  const seal = sealer.seal(Buffer.from(sealed));
  const hashed = `${sealed},"seal":${seal === null ? "null" : `"${seal}"`}`;
  const hash = sha256(Buffer.from(hashed));
  return { line: `${hashed},"hash":"${hash}"}\n`, hash };
}

/** The entry in a line's bytes (without the line break), or what is wrong with it taken alone. */
export function readLine(bytes: Buffer): AuditLine | "not-an-entry" | "altered" {
  if (bytes.length > longestLine) return "not-an-entry";
  // Latin-1 keeps each byte a character of its own, so that what is hashed is what lies on the disk.
  const groups = linePattern.exec(bytes.toString("latin1"))?.groups;
  const { hashed, sealed, hash, seal = null } = groups ?? {};
  if (hashed === undefined || sealed === undefined || hash === undefined) return "not-an-entry";
  if (sha256(Buffer.from(hashed, "latin1")) !== hash) return "altered";
  const sealedBytes = Buffer.from(sealed, "latin1");
  const entry = readEntry(parse(`${sealedBytes.toString("utf8")}}`));
  return entry ? { entry, hash, seal, sealed: sealedBytes } : "not-an-entry";
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
