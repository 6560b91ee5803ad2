import { rmSync } from "node:fs";
import { join } from "node:path";
import { npmCommand } from "../setup/command.mjs";
import { root } from "../setup/project.mjs";

/**
 * The command line of one of package.json's scripts.
 * @param {string} script
 * @param {readonly string[]} [args]
 * @returns {[string, string[]]}
 */
export function npmRun(script, args = []) {
  const { command, first } = npmCommand();
  return [command, [...first, "run", "--silent", script, "--", ...args]];
}

/**
 * A report's path, with no older report there that could be taken for this run's.
 * @param {string} name
 */
export function freshReport(name) {
  const file = join(root, "out", "reports", name);
  rmSync(file, { force: true });
  return file;
}
