import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { electronRuntime } from "../electron-path.mjs";

/**
 * Whether Chromium's sandbox cannot start because of who we are: as root on Linux it never does.
 * Only then may anything here pass `--no-sandbox`.
 * @param {{ platform: NodeJS.Platform, getuid?: () => number }} who
 */
export function mustGoWithoutSandbox(who = process) {
  return who.platform === "linux" && who.getuid?.() === 0;
}

/**
 * Stops with the command to run where the system forbids ordinary users the sandbox (as Ubuntu does since 23.10).
 * @returns {Promise<import("./dependencies.mjs").StepOutcome>}
 */
export async function prepareSandbox() {
  const forbidden =
    setting("kernel/apparmor_restrict_unprivileged_userns") === "1" ||
    setting("kernel/unprivileged_userns_clone") === "0" ||
    setting("user/max_user_namespaces") === "0";
  if (process.platform !== "linux" || mustGoWithoutSandbox() || !forbidden)
    return { kind: "ready" };
  const helper = join(electronRuntime().folder, "chrome-sandbox");
  if (isOwnedByRootWithSetuid(helper)) return { kind: "ready" };
  const reason = `This system does not let ordinary programs start a sandbox, and the station does not run without one.\nAllow it once:\n\n  sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"\n\nthen run the same command again.`;
  return { kind: "stopped", reason };
}

/** @param {string} name */
function setting(name) {
  try {
    return readFileSync(join("/proc/sys", name), "utf8").trim();
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function isOwnedByRootWithSetuid(file) {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.uid === 0 && (stats.mode & 0o4000) !== 0;
}
