import { execFile } from "node:child_process";
import { lstatSync, type Stats } from "node:fs";
import { dirname, win32 } from "node:path";
import { promisify } from "node:util";
import { sddlProblem } from "./sddl.ts";

/** What lets ordinary users change a policy's file, as a sentence; `null` when only administrators can. */
export type ProtectionProblem = (file: string) => Promise<string | null>;

/** By owner and permissions of the file and of its folder (POSIX); these owners are trusted, root's 0 always. */
export function posixProtection(alsoTrusted: readonly number[] = []): ProtectionProblem {
  const problemOf = (name: string, { uid, mode }: Stats) => {
    if (uid !== 0 && !alsoTrusted.includes(uid)) return `${name} does not belong to root.`;
    // With an access list the group's bits show the most that anybody in it may.
    return (mode & 0o022) === 0 ? null : `${name} can be written by others than its owner.`;
  };
  return async (file) => {
    const folder = lstatSync(dirname(file));
    if (folder.isSymbolicLink()) return "The folder is a link to another one.";
    return problemOf("The folder", folder) ?? problemOf("The file", lstatSync(file));
  };
}

/** Gives the security descriptors of these paths in SDDL, one each; rejects when one cannot be read. */
export type ReadSddl = (paths: readonly string[]) => Promise<string[]>;

/** By owner and access list of the file and of its folder (Windows). */
export function windowsProtection(readSddl: ReadSddl): ProtectionProblem {
  return async (file) => {
    const folder = dirname(file);
    if (lstatSync(folder).isSymbolicLink()) return "The folder is a link to another one.";
    const [ofFolder = "", ofFile = ""] = await readSddl([folder, file]);
    return sddlProblem("The folder", ofFolder) ?? sddlProblem("The file", ofFile);
  };
}

const run = promisify(execFile);

// The paths go in by the environment: nothing in them is ever read as a command.
const command =
  "$ErrorActionPreference = 'Stop'; foreach ($path in $env:BRANCHSCAN_PATHS -split '\\|') { (Get-Acl -LiteralPath $path).Sddl }";

/** Asks PowerShell, which every Windows has; with no more of the environment than it needs, so that nothing bends it. */
async function sddlByPowerShell(paths: readonly string[]): Promise<string[]> {
  const SystemRoot = process.env["SystemRoot"] ?? "C:\\Windows";
  const shell = win32.join(SystemRoot, "System32\\WindowsPowerShell\\v1.0\\powershell.exe");
  const { stdout } = await run(shell, ["-NoProfile", "-NonInteractive", "-Command", command], {
    env: { SystemRoot, BRANCHSCAN_PATHS: paths.join("|") },
    timeout: 20_000,
    maxBuffer: 100_000,
    windowsHide: true,
  });
  return stdout.trim().split(/\r?\n/);
}

/** How this platform tells; in tests whoever runs them counts as an administrator. */
export function protectionOn(platform: NodeJS.Platform, isPackaged: boolean): ProtectionProblem {
  if (platform === "win32") return windowsProtection(sddlByPowerShell);
  const own = process.getuid?.();
  return posixProtection(isPackaged || own === undefined ? [] : [own]);
}
