import { mkdir, open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { syncFolder } from "../write-whole.ts";
import type { LogEnd } from "./find-end.ts";
import { logFile, logFileName } from "./log-files.ts";

/** Appends whole lines to the log, in files of a limited size. */
export interface LogWriter {
  /** The lines are on the disk when it answers; when it rejects, none of them counts and the next try begins anew. */
  append(lines: readonly string[]): Promise<void>;
  /** Makes the folder. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

interface LogWriterContext {
  folder: string;
  /** Bytes after which the next file is begun. */
  fileBytes: number;
  end: Pick<LogEnd, "file" | "bytes">;
}

/** Goes on with a log behind its last sound byte; whatever follows there is cut off at the first append. */
export function openLogWriter({ folder, fileBytes, end }: LogWriterContext): LogWriter {
  let { file, bytes } = end;
  let handle: FileHandle | null = null;

  async function close(): Promise<void> {
    const closing = handle;
    handle = null;
    await closing?.close();
  }

  async function prepare(): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }

  async function openFile(): Promise<FileHandle> {
    await prepare();
    const opened = await open(logFile(folder, file), "a", 0o600);
    try {
      await opened.truncate(bytes);
      if (bytes === 0) await syncFolder(folder);
    } catch (error) {
      await opened.close();
      throw error;
    }
    return opened;
  }

  async function append(lines: readonly string[]): Promise<void> {
    const text = Buffer.from(lines.join(""));
    try {
      if (bytes > 0 && bytes + text.length > fileBytes) {
        await close();
        file += 1;
        bytes = 0;
      }
      handle ??= await openFile();
      await handle.appendFile(text);
      await handle.sync();
      bytes += text.length;
    } catch (error) {
      // After a failed sync nobody knows what is on the disk: the next try opens anew and cuts to what is sure.
      await close().catch(() => {
        // There is nothing left to lose with it.
      });
      throw error;
    }
  }
  return { append, prepare, close };
}

/** Copies the torn end of a file aside, as `audit-000003.torn-<time>`, before it is cut off; gives its bytes. */
export async function keepTornEnd(folder: string, end: LogEnd, now: Date): Promise<number> {
  const name = logFileName(end.file);
  const time = now.toISOString().replaceAll(/[:.]/g, "-");
  const aside = join(folder, name.replace(/\.jsonl$/, `.torn-${time}`));
  const source = await open(logFile(folder, end.file), "r");
  try {
    const { size } = await source.stat();
    const torn = Buffer.alloc(Math.min(size - end.bytes, longestTorn));
    await source.read(torn, 0, torn.length, end.bytes);
    await writeAside(aside, torn);
    return size - end.bytes;
  } finally {
    await source.close();
  }
}

// A group of entries is far smaller; what is longer was not torn by a crash, and its beginning says enough.
const longestTorn = 4_000_000;

async function writeAside(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, "w", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
