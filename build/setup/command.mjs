import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { basename, delimiter, join } from "node:path";

/**
 * @typedef {{ code: number | null, output: string }} Finished `code` is null when the command could not start or was stopped
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal }} CommandOptions
 */

/**
 * Runs a command to its end and gives its exit code and all it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<Finished>}
 */
export function runCommand(command, args, { cwd, env, signal } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, signal });
    let output = "";
    child.stdin.end();
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: null, output: output + error.message }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

/**
 * The full path of a program on PATH, or undefined.
 * @param {string} name
 * @returns {string | undefined}
 */
export function findProgram(name) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/**
 * The command line that starts npm: the npm that runs us where there is one, else the one on PATH.
 * @returns {{ command: string, first: string[] }}
 */
export function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && basename(script).startsWith("npm-cli"))
    return { command: process.execPath, first: [script] };
  return process.platform === "win32"
    ? { command: "cmd.exe", first: ["/c", "npm"] }
    : { command: "npm", first: [] };
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
