import { join } from "node:path";
import { findOfficialRuntime } from "./setup/official-runtime.mjs";
import { electronVersion, root } from "./setup/project.mjs";
import { findSubstitute, substitute } from "./setup/substitute-runtime.mjs";

/**
 * @typedef {"official" | "substitute"} RuntimeKind
 * @typedef {{ kind: RuntimeKind, version: string, folder: string, binary: string }} Runtime
 */

/**
 * Where runtimes that are not part of node_modules lie: outside of it, so that "npm ci" leaves them.
 * @param {string} project
 */
export function runtimeStore(project) {
  return join(project, ".runtime");
}

/**
 * The Electron that set-up left ready: the official one, else the substitute, else undefined.
 * `BRANCHSCAN_RUNTIME=official` accepts no substitute.
 * @param {string} project
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Runtime | undefined}
 */
export function findRuntime(project, env = process.env) {
  const version = electronVersion(project);
  const official = findOfficialRuntime(project, version);
  if (official) return { kind: "official", version, ...official };
  const other =
    env.BRANCHSCAN_RUNTIME === "official" ? undefined : findSubstitute(runtimeStore(project));
  return other && { kind: "substitute", version: substitute.version, ...other };
}

/**
 * This checkout's Electron; throws where set-up has not run.
 * @returns {Runtime}
 */
export function electronRuntime() {
  const runtime = findRuntime(root);
  if (!runtime)
    throw new Error(
      'There is no Electron in this checkout yet. Run "node build/setup.mjs runtime" first.',
    );
  return runtime;
}

/** The absolute path of this checkout's Electron binary; throws where set-up has not run. */
export function electronPath() {
  return electronRuntime().binary;
}
