import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeWhole } from "../write-whole.ts";
import { isMissing } from "./log-files.ts";
import { sealPattern, type Sealer, type SealStanding } from "./sealer.ts";

/** The place in the chain up to which the log is known to reach. */
export interface Position {
  n: number;
  hash: string;
}

/** What the head file says, and whose seal it bears. */
export type Head =
  | { kind: "missing" }
  | { kind: "unreadable" }
  | ({ kind: "head"; standing: SealStanding } & Position);

/** Beside the log; it tells when entries at the end have been cut off. */
export const headName = "audit-head.json";

const HeadFile = z.strictObject({
  // 0 before the first entry, so that a log without a head is never the work of a crash.
  n: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  seal: z.string().regex(sealPattern).nullable(),
});

/** Reads the head of a log; what cannot be read is said, not thrown. */
export async function readHead(folder: string, sealer: Sealer): Promise<Head> {
  try {
    const text = await readFile(join(folder, headName), "utf8");
    const { n, hash, seal } = HeadFile.parse(JSON.parse(text));
    return { kind: "head", n, hash, standing: sealer.check(headBytes({ n, hash }), seal) };
  } catch (error) {
    return isMissing(error) ? { kind: "missing" } : { kind: "unreadable" };
  }
}

/** Writes the head: after the entries that it stands for, so that a crash can leave it behind but never ahead. */
export async function writeHead(folder: string, head: Position, sealer: Sealer): Promise<void> {
  const { n, hash } = head;
  const text = JSON.stringify({ n, hash, seal: sealer.seal(headBytes(head)) });
  await writeWhole(join(folder, headName), (handle) => handle.writeFile(`${text}\n`));
}

function headBytes({ n, hash }: Position): Buffer {
  return Buffer.from(`head ${n} ${hash}`);
}
