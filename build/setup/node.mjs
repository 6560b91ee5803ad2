import { existsSync } from "node:fs";
import { join } from "node:path";

/** The oldest Node that the toolchain runs on. */
const oldest = [22, 19];

/**
 * The Node that runs the toolchain: the one among the dependencies, else the running one if it is new enough, else undefined.
 * @param {string} root
 * @param {{ execPath: string, version: string, platform: NodeJS.Platform, arch: string }} [running]
 * @returns {string | undefined}
 */
export function toolchainNode(root, running = process) {
  const platform = running.platform === "win32" ? "win" : running.platform;
  const file = running.platform === "win32" ? "node.exe" : "node";
  const own = join(root, "node_modules", `node-${platform}-${running.arch}`, "bin", file);
  if (existsSync(own)) return own;
  return isNewEnough(running.version) ? running.execPath : undefined;
}

/**
 * Whether a Node version such as `v22.19.0` can run the toolchain.
 * @param {string} version
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
