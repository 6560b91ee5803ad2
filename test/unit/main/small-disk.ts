import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file system of 3 MB, where this process may mount one (Linux, root); else `null`, and its tests are skipped. */
export function smallDisk(): { folder: string; unmount: () => void } | null {
  if (process.platform !== "linux") return null;
  const folder = mkdtempSync(join(tmpdir(), "branchscan-small-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=3m", "none", folder], { stdio: "ignore" });
  } catch {
    rmdirSync(folder);
    return null;
  }
  return {
    folder,
    unmount() {
      // At once even if a test that failed has left its database open.
      execFileSync("umount", ["--lazy", folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
