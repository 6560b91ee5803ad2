import { posix, win32 } from "node:path";

interface Place {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  commandLine: readonly string[];
  /** A package reads the one managed file, whatever its command line says. */
  isPackaged: boolean;
}

/** Where this PC's policy lies; elsewhere only for tests, by `--policy=<file>`, and never in a package. */
export function policyFile({ platform, env, commandLine, isPackaged }: Place): string {
  const asked = isPackaged ? undefined : commandLine.find((argument) => argument.startsWith(flag));
  return asked?.slice(flag.length) ?? managedFile(platform, env);
}

const flag = "--policy=";

function managedFile(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === "win32") {
    return win32.join(env["ProgramData"] ?? "C:\\ProgramData", "Branchscan\\policy.json");
  }
  const folder =
    platform === "darwin" ? "/Library/Application Support/Branchscan" : "/etc/branchscan";
  return posix.join(folder, "policy.json");
}
