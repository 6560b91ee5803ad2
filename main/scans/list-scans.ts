import { lstat, readdir } from "node:fs/promises";
import { extname, join } from "node:path";

/** The files of a folder, each by its name with what tells one state of it from another. */
export type Listing = ReadonlyMap<string, string>;

// What the window can open; its readers judge the bytes.
const endings = new Set([
  ".pdf",
  ".jpg",
  ".jpeg",
  ".png",
  ".webp",
  ".tif",
  ".tiff",
  ".heic",
  ".heif",
]);

/** The pictures and papers that lie in this folder itself, without links and hidden files; `null` where it cannot be read. */
export async function listScans(folder: string): Promise<Listing | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && isScan(entry.name));
    const states = await Promise.all(names.map(({ name }) => stateOf(join(folder, name))));
    return new Map(
      names.flatMap(({ name }, at) => {
        const state = states[at];
        return state === undefined ? [] : [[name, state] as const];
      }),
    );
  } catch {
    return null;
  }
}

function isScan(name: string): boolean {
  return !name.startsWith(".") && endings.has(extname(name).toLowerCase());
}

// An empty file is one that the scanner has only just begun.
async function stateOf(file: string): Promise<string | undefined> {
  try {
    const { ino, size, mtimeMs } = await lstat(file);
    return size > 0 ? `${ino},${size},${mtimeMs}` : undefined;
  } catch {
    return undefined;
  }
}
