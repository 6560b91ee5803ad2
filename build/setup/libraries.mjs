import { runCommand } from "./command.mjs";

/** What Electron cannot start without on a Debian machine that has no desktop yet; the rest follows from these. */
const electronPackages = ["libgtk-3-0", "libnss3", "libasound2", "libgbm1"];

/** Libraries that the packages above do not bring along everywhere. */
const packageOfLibrary = new Map([
  ["libatspi.so.0", "libatspi2.0-0"],
  ["libcups.so.2", "libcups2"],
  ["libdrm.so.2", "libdrm2"],
  ["libudev.so.1", "libudev1"],
  ["libxkbcommon.so.0", "libxkbcommon0"],
]);

/**
 * The shared libraries that the loader does not find for a binary; none where `ldd` cannot say.
 * @param {string} binary
 */
export async function missingLibraries(binary) {
  const { output } = await runCommand("ldd", [binary]);
  return parseMissing(output);
}

/**
 * The names in what `ldd` prints that are "not found".
 * @param {string} lddOutput
 */
export function parseMissing(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name ?? "");
}

/**
 * The Debian packages that bring the missing libraries; none when nothing is missing.
 * @param {readonly string[]} missing
 */
export function packagesFor(missing) {
  if (missing.length === 0) return [];
  const others = missing
    .map((name) => packageOfLibrary.get(name))
    .filter((name) => name !== undefined);
  return [...new Set([...electronPackages, ...others])];
}
