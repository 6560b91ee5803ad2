import { isAbsolute } from "node:path";

/** Whether this is a whole path on a drive of this PC. Windows would show another server (`\\server\share`) who the user is, just by looking there. */
export function isOnThisPc(path: string, platform: NodeJS.Platform): boolean {
  return platform === "win32" ? /^[a-z]:[\\/]/i.test(path) : isAbsolute(path);
}
