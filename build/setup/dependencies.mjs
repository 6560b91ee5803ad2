import { join } from "node:path";
import { npmCommand, runCommand } from "./command.mjs";
import { toolchainNode } from "./node.mjs";
import { readJson } from "./project.mjs";
import { say } from "./say.mjs";

/**
 * @typedef {{ kind: "ready" } | { kind: "stopped", reason: string }} StepOutcome
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Installs exactly what package-lock.json names, unless it is there already.
 * @param {string} root
 * @returns {Promise<StepOutcome>}
 */
export async function prepareDependencies(root) {
  const wanted = readJson(join(root, "package-lock.json"));
  const installed = readJson(join(root, "node_modules", ".package-lock.json"));
  if (!isInstalled(wanted, installed)) {
    say(
      "Installing the packages that package-lock.json names. This takes a minute the first time.",
    );
    const outcome = await install(root, installed !== undefined);
    if (outcome.kind === "stopped") return outcome;
  }
  if (toolchainNode(root)) return { kind: "ready" };
  return {
    kind: "stopped",
    reason: `This is Node ${process.versions.node}, and no newer one comes with the packages on this platform.\nInstall Node 22.19 or newer (https://nodejs.org), then run the same command again.`,
  };
}

/**
 * Whether npm's own record of what lies in node_modules holds all that the lockfile wants, and nothing else.
 * Optional packages may be absent: they are for other platforms.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile | undefined} installed node_modules/.package-lock.json, which npm writes last
 */
export function isInstalled(wanted, installed) {
  if (!installed?.packages || !wanted.packages) return false;
  const { "": _root, ...packages } = wanted.packages;
  const complete = Object.entries(packages).every(([path, locked]) => {
    const found = installed.packages?.[path];
    if (!found) return locked.optional === true;
    return found.version === locked.version && found.integrity === locked.integrity;
  });
  return complete && Object.keys(installed.packages).every((path) => path in packages);
}

/**
 * @param {string} root
 * @param {boolean} hasPackages
 * @returns {Promise<StepOutcome>}
 */
async function install(root, hasPackages) {
  // Windows cannot delete the node.exe that runs us, which "npm ci" would try.
  const verb = process.platform === "win32" && hasPackages ? ["install", "--no-save"] : ["ci"];
  const npm = npmCommand();
  const quiet = ["--ignore-scripts", "--loglevel=error", "--no-progress"];
  const { code, output } = await runCommand(npm.command, [...npm.first, ...verb, ...quiet], {
    cwd: root,
  });
  if (code === 0) return { kind: "ready" };
  return {
    kind: "stopped",
    reason: `npm could not install the packages. It said:\n${lastLines(output, 15)}`,
  };
}

/**
 * @param {string} text
 * @param {number} count
 */
function lastLines(text, count) {
  return text.trim().split("\n").slice(-count).join("\n");
}
