import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { electronRuntime, runtimeStore } from "../electron-path.mjs";
import { aptCommandLine, aptInstall, hasApt } from "./apt.mjs";
import { findProgram } from "./command.mjs";
import { hasDisplay } from "./display.mjs";
import { hasTestKeyStore, keyStorePackages } from "./key-store.mjs";
import { missingLibraries, packagesFor } from "./libraries.mjs";
import { say } from "./say.mjs";

/** @typedef {import("./dependencies.mjs").StepOutcome} StepOutcome */

/**
 * Leaves this Linux machine able to open Electron's window: its libraries, and a virtual display where there is none.
 * Installs them as root; as anybody else it stops with the one command to run.
 * @returns {Promise<StepOutcome>}
 */
export async function prepareWindowing() {
  if (process.platform !== "linux") return { kind: "ready" };
  const libraries = await missingLibraries(electronRuntime().binary);
  const packages = packagesFor(libraries);
  if (!hasDisplay() && !findProgram("Xvfb")) packages.push("xvfb");
  if (packages.length === 0) return { kind: "ready" };
  if (!hasApt()) {
    const what = [...libraries, ...(packages.includes("xvfb") ? ["Xvfb"] : [])].join(", ");
    return {
      kind: "stopped",
      reason: `Electron cannot open a window here. Missing: ${what}.\nInstall them, then run the same command again.`,
    };
  }
  if (!isRoot()) return stoppedWithCommand("Electron cannot open a window here yet.", packages);
  say(`Installing with apt: ${packages.join(", ")}.`);
  const installed = await aptInstall(packages);
  if (installed.kind === "failed")
    return { kind: "stopped", reason: `apt could not install them. It said:\n${installed.why}` };
  const still = await missingLibraries(electronRuntime().binary);
  return still.length === 0
    ? { kind: "ready" }
    : { kind: "stopped", reason: `Electron still misses these libraries: ${still.join(", ")}.` };
}

/**
 * Leaves a key store ready for the tests that need a real one. Never stops set-up: without it they are skipped.
 * @param {string} root
 * @returns {Promise<StepOutcome>}
 */
export async function prepareTestKeyStore(root) {
  if (hasTestKeyStore()) return { kind: "ready" };
  const tried = join(runtimeStore(root), "no-key-store");
  if (hasApt() && isRoot() && !existsSync(tried)) {
    say(`Installing with apt, for the tests of the key store: ${keyStorePackages.join(", ")}.`);
    const installed = await aptInstall(keyStorePackages);
    if (installed.kind === "ready" && hasTestKeyStore()) return { kind: "ready" };
    // Remembered, so that a machine without a way to Debian's packages does not wait each time.
    writeFileSync(
      tried,
      "apt could not install a key store. Delete this file to have it tried again.\n",
    );
  }
  say("No key store can be started here: the tests that need a real one are skipped.");
  if (hasApt()) say(`To run them too: ${await aptCommandLine(keyStorePackages)}`);
  return { kind: "ready" };
}

function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * @param {string} what
 * @param {readonly string[]} packages
 * @returns {Promise<StepOutcome>}
 */
async function stoppedWithCommand(what, packages) {
  const command = await aptCommandLine(packages);
  return {
    kind: "stopped",
    reason: `${what} This needs somebody with root rights, once:\n\n  ${command}\n\nThen run the same command again.`,
  };
}
