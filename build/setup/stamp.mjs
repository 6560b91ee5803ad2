import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * One hash over the names and contents of files and of all files below folders; what is missing counts as missing.
 * @param {string} root
 * @param {readonly string[]} paths files or folders, relative to the root
 */
export function fingerprint(root, paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesAt(root, path)).toSorted()) {
    hash.update(`${file}\0`).update(
      createHash("sha256")
        .update(readFileSync(join(root, file)))
        .digest(),
    );
  }
  return hash.digest("hex");
}

/**
 * Whether something was made from sources with this fingerprint, and its products are still there.
 * @param {string} stampFile
 * @param {string} wanted
 * @param {readonly string[]} products absolute paths
 */
export function isFresh(stampFile, wanted, products) {
  return (
    existsSync(stampFile) &&
    readFileSync(stampFile, "utf8").trim() === wanted &&
    products.every((product) => existsSync(product))
  );
}

/**
 * Notes that something has been made from sources with this fingerprint.
 * @param {string} stampFile
 * @param {string} made
 */
export function writeStamp(stampFile, made) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, `${made}\n`);
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesAt(root, path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesAt(root, `${path}/${name}`));
}
