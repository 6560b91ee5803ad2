import { X509Certificate } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { errorCode } from "../artemis/transport-failure.ts";
import { NetworkFailure } from "./network-failure.ts";

const mostBytes = 1_000_000;

/**
 * Gives what reads the certificates (PEM, one text each) of the administrator's file, anew when it has changed;
 * none without a file. What reads it throws a `NetworkFailure` when the file is missing, larger than 1 MB or
 * holds anything but whole certificates: half a trust is no trust.
 */
export function createAuthorityReader(): (file: string) => Promise<readonly string[]> {
  let last: { key: string; certificates: readonly string[] } | null = null;
  return async (file) => {
    if (file === "") return [];
    const key = await lookAt(file);
    if (last?.key === key) return last.certificates;
    const text = await readFile(file, "latin1").catch((error: unknown) => {
      throw unreadable(error);
    });
    last = { key, certificates: certificatesIn(text) };
    return last.certificates;
  };
}

/** What a file that has been changed does not have in common with what it was. */
async function lookAt(file: string): Promise<string> {
  const seen = await stat(file).catch((error: unknown) => {
    throw unreadable(error);
  });
  if (!seen.isFile()) throw unfit("is no file");
  if (seen.size > mostBytes) throw unfit("is larger than 1 MB");
  return `${file}\n${seen.mtimeMs}\n${seen.ctimeMs}\n${seen.size}\n${seen.ino}`;
}

function certificatesIn(text: string): readonly string[] {
  const found = text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  const begun = text.split("-----BEGIN ").length - 1;
  if (found.length === 0 || found.length !== begun) throw unfit("holds no certificates in PEM");
  try {
    // Node itself would leave out what it cannot read and say nothing.
    return found.map((certificate) => new X509Certificate(certificate).toString());
  } catch (error) {
    throw unfit("holds a damaged certificate", error);
  }
}

function unreadable(error: unknown): NetworkFailure {
  return unfit(`cannot be read (${errorCode(error) || "no reason given"})`, error);
}

function unfit(why: string, cause?: unknown): NetworkFailure {
  const words = `The file with the further authority ${why}.`;
  return new NetworkFailure("extra-authority", words, cause);
}
