import { execFile } from "node:child_process";
import { lstatSync, type Stats } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { sddlProblem } from "./sddl.ts";

/** What lets ordinary users change a policy's file, as a sentence; `null` when only administrators can. */
export type ProtectionProblem = (file: string) => Promise<string | null>;

/** How a platform tells who may have written a policy, and who may have taken it away. */
export interface Protection {
  protectionProblem: ProtectionProblem;
  /** Whether only an administrator can have taken away this file, which is not there; false where that is in doubt. */
  wasTakenAway: (file: string) => Promise<boolean>;
}

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
export function windowsProtection(readSddl: ReadSddl): Protection {
  return {
    async protectionProblem(file) {
      const folder = dirname(file);
      if (lstatSync(folder).isSymbolicLink()) return "The folder is a link to another one.";
      const [ofFolder = "", ofFile = ""] = await readSddl([folder, file]);
      return sddlProblem("The folder", ofFolder) ?? sddlProblem("The file", ofFile);
    },
    // Out of a folder that is there and protected no ordinary user takes anything. Without the folder it may as well
    // be that this is not the place any more, as where the drive has another letter now.
    async wasTakenAway(file) {
      try {
        const folder = dirname(file);
        if (!lstatSync(folder).isDirectory()) return false;
        const [ofFolder = ""] = await readSddl([folder]);
        return sddlProblem("The folder", ofFolder) === null;
      } catch {
        return false;
      }
    },
  };
}

const run = promisify(execFile);

// Fixed, as the policy's own place is: below a `%SystemRoot%` of one's own there could be a PowerShell of one's own.
const systemRoot = "C:\\Windows";
const shellFolder = `${systemRoot}\\System32\\WindowsPowerShell\\v1.0`;
const securityModule = `${shellFolder}\\Modules\\Microsoft.PowerShell.Security\\Microsoft.PowerShell.Security.psd1`;

// Modules of the user's own folders are not looked for; the paths go in by the environment, so that nothing in them
// is ever read as a command.
const command = [
  "$ErrorActionPreference = 'Stop'",
  "$PSModuleAutoLoadingPreference = 'None'",
  `Import-Module -Name '${securityModule}'`,
  "foreach ($path in $env:BRANCHSCAN_PATHS -split '\\|') { (Microsoft.PowerShell.Security\\Get-Acl -LiteralPath $path).Sddl }",
].join("; ");

/** What asks PowerShell, which every Windows has, for access lists; with no more of the environment than it needs. */
export function askForSddl(paths: readonly string[]) {
  return {
    program: `${shellFolder}\\powershell.exe`,
    args: ["-NoProfile", "-NonInteractive", "-Command", command],
    env: { SystemRoot: systemRoot, BRANCHSCAN_PATHS: paths.join("|") },
  };
}

async function sddlByPowerShell(paths: readonly string[]): Promise<string[]> {
  const { program, args, env } = askForSddl(paths);
  const { stdout } = await run(program, args, {
    env,
    timeout: 20_000,
    maxBuffer: 100_000,
    windowsHide: true,
  });
  return stdout.trim().split(/\r?\n/);
}

/** How this platform tells; in tests whoever runs them counts as an administrator. */
export function protectionOn(platform: NodeJS.Platform, isPackaged: boolean): Protection {
  if (platform === "win32") return windowsProtection(sddlByPowerShell);
  const own = process.getuid?.();
  return {
    protectionProblem: posixProtection(isPackaged || own === undefined ? [] : [own]),
    // The place is fixed, below folders that are root's from the start.
    wasTakenAway: async () => true,
  };
}
