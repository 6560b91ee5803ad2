import { readFileSync, renameSync } from "node:fs";

/**
 * Sets a JSON file that cannot be used aside as `<name>.damaged-<time>.json`, so that the next one starts
 * clean and nobody's work is deleted. Gives whether it did; a file that is not there is no damage.
 */
export function setAsideIfDamaged(
  file: string,
  isUsable: (value: unknown) => boolean,
  now: Date,
): boolean {
  const text = readIfThere(file);
  if (text === null || isUsable(parse(text))) return false;
  const time = now.toISOString().replaceAll(/[:.]/g, "-");
  renameSync(file, file.replace(/\.json$/, `.damaged-${time}.json`));
  return true;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
