import { findProgram, runCommand } from "./command.mjs";

const quiet = { ...process.env, DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C" };

/** Whether this machine installs its packages with apt. */
export function hasApt() {
  return findProgram("apt-get") !== undefined;
}

/**
 * The command that a person with root rights would run to install Debian packages.
 * @param {readonly string[]} packages
 */
export async function aptCommandLine(packages) {
  return `sudo apt-get update && sudo apt-get install -y ${(await namesHere(packages)).join(" ")}`;
}

/**
 * Installs Debian packages; needs root rights. Gives apt's own words when it fails.
 * @param {readonly string[]} packages by their names before Debian 13 and Ubuntu 24.04
 * @returns {Promise<{ kind: "ready" } | { kind: "failed", why: string }>}
 */
export async function aptInstall(packages) {
  const patience = ["-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::http::Timeout=20"];
  const update = await runCommand("apt-get", ["update", "-qq", ...patience], { env: quiet });
  const names = await namesHere(packages);
  const args = ["install", "-y", "-qq", "--no-install-recommends", ...patience, ...names];
  const install = await runCommand("apt-get", args, { env: quiet });
  if (install.code === 0) return { kind: "ready" };
  return {
    kind: "failed",
    why: (install.output || update.output).trim().split("\n").slice(-6).join("\n"),
  };
}

/**
 * The names that packages have in this release: since the change to 64-bit times many end in "t64".
 * @param {readonly string[]} packages
 */
async function namesHere(packages) {
  const names = packages.map(async (name) => {
    const { code } = await runCommand("apt-cache", ["show", "--no-all-versions", `${name}t64`]);
    return code === 0 ? `${name}t64` : name;
  });
  return Promise.all(names);
}
