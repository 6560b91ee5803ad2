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

// What forbids an ordinary program its sandbox, and the value that allows it.
const sandboxSettings = [
  { name: "kernel.apparmor_restrict_unprivileged_userns", forbids: "1", allows: "0" },
  { name: "kernel.unprivileged_userns_clone", forbids: "0", allows: "1" },
  { name: "user.max_user_namespaces", forbids: "0", allows: "15000" },
];

/**
 * Stops with the command to run where the system forbids ordinary users the sandbox (as Ubuntu does since 23.10).
 * @returns {Promise<import("./dependencies.mjs").StepOutcome>}
 */
export async function prepareSandbox() {
  const forbidding = sandboxSettings.filter(({ name, forbids }) => setting(name) === forbids);
  if (process.platform !== "linux" || mustGoWithoutSandbox() || forbidding.length === 0)
    return { kind: "ready" };
  const runtime = electronRuntime();
  const helper = join(runtime.folder, "chrome-sandbox");
  if (isOwnedByRootWithSetuid(helper)) return { kind: "ready" };
  const command =
    runtime.kind === "official"
      ? `sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`
      : // Nobody vouches for the substitute: none of its programs is made root's.
        `sudo sysctl ${forbidding.map(({ name, allows }) => `${name}=${allows}`).join(" ")}`;
  const reason = `This system does not let ordinary programs start a sandbox, and the station does not run without one.\nAllow it once:\n\n  ${command}\n\nthen run the same command again.`;
  return { kind: "stopped", reason };
}

/** @param {string} name */
function setting(name) {
  try {
    return readFileSync(join("/proc/sys", ...name.split(".")), "utf8").trim();
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function isOwnedByRootWithSetuid(file) {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.uid === 0 && (stats.mode & 0o4000) !== 0;
}
