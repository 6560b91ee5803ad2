import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./command.mjs";
import { toolchainNode } from "./node.mjs";

/** A download that brings no byte for this long is given up. */
const patienceMs = 25_000;

/**
 * The folder of the official Electron and the binary's path in it, or undefined while it is not unpacked there.
 * @param {string} root
 * @param {string} version
 * @returns {{ folder: string, binary: string } | undefined}
 */
export function findOfficialRuntime(root, version) {
  const home = join(root, "node_modules", "electron");
  const folder = join(home, "dist");
  try {
    if (readFileSync(join(folder, "version"), "utf8").trim().replace(/^v/, "") !== version)
      return undefined;
    const binary = join(folder, readFileSync(join(home, "path.txt"), "utf8").trim());
    return existsSync(binary) ? { folder, binary } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Downloads and unpacks the official Electron with the package's own installer, which checks its checksums.
 * Gives up when nothing moves for a while, so that a network that swallows packets does not hang set-up.
 * @param {string} root
 * @param {string} scratch a folder for the half-done download
 * @returns {Promise<{ kind: "ready" } | { kind: "failed", why: string }>}
 */
export async function fetchOfficialRuntime(root, scratch) {
  mkdirSync(scratch, { recursive: true });
  const home = join(root, "node_modules", "electron");
  const watch = watchForStall(() => sizeOf(scratch) + sizeOf(join(home, "dist")), patienceMs);
  // The installer downloads into the temporary folder: pointing it at ours is what lets us see it move.
  const env = {
    ...process.env,
    TMPDIR: scratch,
    TEMP: scratch,
    TMP: scratch,
    ELECTRON_OVERRIDE_DIST_PATH: "",
  };
  const node = toolchainNode(root) ?? process.execPath;
  const { code, output } = await runCommand(node, [join(home, "install.js")], {
    env,
    signal: watch.signal,
  });
  watch.end();
  rmSync(scratch, { recursive: true, force: true });
  if (code === 0) return { kind: "ready" };
  return {
    kind: "failed",
    why: watch.signal.aborted ? "the download stood still" : reasonIn(output),
  };
}

/**
 * Watches a size and aborts its signal once it has not changed for `limitMs`.
 * @param {() => number} size
 * @param {number} limitMs
 */
export function watchForStall(size, limitMs) {
  const stop = new AbortController();
  let last = size();
  let since = Date.now();
  const timer = setInterval(
    () => {
      const now = size();
      if (now !== last) since = Date.now();
      last = now;
      if (Date.now() - since >= limitMs) stop.abort();
    },
    Math.min(1000, limitMs),
  );
  return { signal: stop.signal, end: () => clearInterval(timer) };
}

/**
 * Why the installer gave up, in one line of plain words.
 * @param {string} output what it printed
 */
export function reasonIn(output) {
  const line = output.trim().split("\n")[0] ?? "";
  if (line.includes("fetch failed")) return "the server cannot be reached from here";
  return line.replace(/^\w*Error: /, "") || "the installer gave no reason";
}

/**
 * The bytes of all files below a folder; 0 where there is none.
 * @param {string} folder
 * @returns {number}
 */
function sizeOf(folder) {
  if (!existsSync(folder)) return 0;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.reduce(
    (sum, file) => sum + (statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}
