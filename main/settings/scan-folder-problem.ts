import { statSync } from "node:fs";
import { isOnThisPc } from "./on-this-pc.ts";

/** What is wrong with the folder that a scanner saves into, as a sentence; `null` where it is there. */
export function scanFolderProblem(folder: string, platform: NodeJS.Platform): string | null {
  if (!isOnThisPc(folder, platform))
    return "Write the whole path of a folder on a drive of this PC.";
  try {
    return statSync(folder).isDirectory() ? null : "This is not a folder.";
  } catch {
    return "There is no such folder, or it cannot be read.";
  }
}
