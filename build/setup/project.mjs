// Where things lie, and which versions belong to this checkout. No packages are
// imported anywhere under build/setup: it runs before node_modules exists.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder, absolute. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Reads a JSON file; gives undefined where it is missing or not JSON.
 * @param {string} file
 * @returns {any}
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * The exact version of Electron that package.json names.
 * @param {string} folder the project's root
 * @returns {string}
 */
export function electronVersion(folder) {
  return readJson(join(folder, "package.json")).devDependencies.electron;
}
