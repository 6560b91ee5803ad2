import { open } from "node:fs/promises";

/** Makes the names in a folder lasting (fsync). Windows has no such call and keeps them by its own journal. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
