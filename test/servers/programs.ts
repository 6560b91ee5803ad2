import { spawnSync } from "node:child_process";

/** Whether a program is there to compare with; says so on the console when it is not, because its test is then skipped. */
export function hasProgram(name: string, versionArgument = "--version"): boolean {
  const isThere = spawnSync(name, [versionArgument]).status === 0;
  if (!isThere) console.warn(`${name} is not installed: the comparison with it is skipped.`);
  return isThere;
}
