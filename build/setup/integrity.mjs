import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";

/**
 * A file's digest, read as a stream so that large files cost no memory; rejects when it cannot be read.
 * @param {string} file
 * @param {"sha256" | "sha512"} algorithm
 * @param {"hex" | "base64"} encoding
 */
export async function digestOfFile(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return hash.digest(encoding);
}

/**
 * Whether a file is, byte for byte, the one that an npm integrity string (`sha512-…`, W3C SRI) was made for.
 * @param {string} file
 * @param {string} integrity
 */
export async function hasIntegrity(file, integrity) {
  return integrity === `sha512-${await digestOfFile(file, "sha512", "base64")}`;
}
