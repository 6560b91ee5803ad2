import { X509Certificate } from "node:crypto";
import { isOnThisPc } from "./on-this-pc.ts";
import { readSmallFile } from "./small-file.ts";

const mostBytes = 1_000_000;
// RFC 7468 §5.
const certificates = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** What is wrong with the file of an extra authority, as a sentence; `null` when it is a PEM file with certificates. */
export function authorityFileProblem(file: string, platform: NodeJS.Platform): string | null {
  if (!isOnThisPc(file, platform)) return "Write the whole path of a file on this PC.";
  const read = readSmallFile(file, mostBytes);
  if (read.kind !== "bytes") return sentences[read.kind];
  const blocks = read.bytes.toString("latin1").match(certificates) ?? [];
  if (blocks.length === 0) return "There is no certificate in PEM form in this file.";
  return blocks.every(isCertificate) ? null : "A certificate in this file cannot be read.";
}

const sentences = {
  "not-there": "There is no such file.",
  "not-readable": "This file cannot be read.",
  "not-a-file": "This is not a file.",
  "too-large": "This file is too large to hold certificates only.",
};

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
