import { open, rename, rm, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Writes a file whole, readable by this user only, or leaves the one before: neither a crash nor a full disk
 * leaves half of it. Rejects with the system's error.
 */
export async function writeWhole(
  file: string,
  write: (handle: FileHandle) => Promise<unknown>,
): Promise<void> {
  const fresh = `${file}.new`;
  try {
    const handle = await open(fresh, "w", 0o600);
    try {
      await write(handle);
      // Else a power cut could leave the new name on an empty file.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => {
      // The first error is the one that tells.
    });
    throw error;
  }
  await syncFolder(dirname(file)).catch(() => {
    // A share that knows no such thing: the file is there, only not yet in a power cut.
  });
}

/** Makes sure that a new name in a folder is there after a power cut; Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
