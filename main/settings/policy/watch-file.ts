import { lstatSync, watch, type FSWatcher } from "node:fs";
import { dirname } from "node:path";

const settleFor = 100;

/**
 * Calls back some time after a file was written, replaced, removed or given other permissions, or its folder was.
 * The system's word is quick where there is one; a look every so many milliseconds finds what it does not tell.
 * Gives what ends it.
 */
export function watchFile(file: string, lookEvery: number, onChange: () => void): () => void {
  const folder = dirname(file);
  let watcher: FSWatcher | null = null;
  let watched: string | null = null;
  let seen = look(folder) + look(file);
  let settling: NodeJS.Timeout | undefined;

  function soon(): void {
    clearTimeout(settling);
    settling = setTimeout(onChange, settleFor);
  }
  function watchFolder(): void {
    const now = idOf(folder);
    if (now === watched) return;
    watcher?.close();
    watched = now;
    watcher = now === null ? null : listen(folder, soon);
  }
  const timer = setInterval(() => {
    watchFolder();
    const now = look(folder) + look(file);
    if (now !== seen) soon();
    seen = now;
  }, lookEvery);
  timer.unref();
  watchFolder();
  return () => {
    clearInterval(timer);
    clearTimeout(settling);
    watcher?.close();
  };
}

function listen(folder: string, onEvent: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, onEvent);
    // Such as a folder that was taken away; the look goes on.
    watcher.on("error", () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}

function look(path: string): string {
  const stats = stat(path);
  if (!stats) return "none;";
  const { ino, mode, uid, size, mtimeNs, ctimeNs } = stats;
  return `${[ino, mode, uid, size, mtimeNs, ctimeNs].join(",")};`;
}

function idOf(path: string): string | null {
  const stats = stat(path);
  return stats ? `${stats.dev},${stats.ino}` : null;
}

function stat(path: string) {
  try {
    return lstatSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}
