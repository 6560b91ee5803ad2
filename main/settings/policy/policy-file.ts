interface Place {
  platform: NodeJS.Platform;
  commandLine: readonly string[];
  /** A package reads the one managed file, whatever its command line says. */
  isPackaged: boolean;
}

/** Where this PC's policy lies; elsewhere only for tests, by `--policy=<file>`, and never in a package. */
export function policyFile({ platform, commandLine, isPackaged }: Place): string {
  const asked = isPackaged ? undefined : commandLine.find((argument) => argument.startsWith(flag));
  return asked?.slice(flag.length) ?? managedFile(platform);
}

const flag = "--policy=";

// Fixed, as whoever starts the station chooses its environment: with `%ProgramData%` they could choose the policy too.
function managedFile(platform: NodeJS.Platform): string {
  if (platform === "win32") return "C:\\ProgramData\\Branchscan\\policy.json";
  if (platform === "darwin") return "/Library/Application Support/Branchscan/policy.json";
  return "/etc/branchscan/policy.json";
}
