import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeWhole } from "../../write-whole.ts";
import { sealPattern, type Sealer } from "../sealer.ts";

/** The last entry that the collector has: its place in the chain, and the place on the disk behind its line. */
const ForwardedPlace = z.strictObject({
  n: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The entry's own time: ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** The number of the log's file, and the bytes of it up to the end of the line. */
  file: z.int().min(1),
  offset: z.int().min(1),
});
export type ForwardedPlace = z.infer<typeof ForwardedPlace>;

const PlaceFile = ForwardedPlace.extend({ seal: z.string().regex(sealPattern).nullable() });

/** Beside the log; without it everything is forwarded once more. */
export const placeName = "audit-forwarded.json";

/**
 * Reads how far a log has been forwarded; `null` where that is not known, or where somebody else than this station
 * wrote it: what is forwarded twice does no harm, what is passed over would.
 */
export async function readPlace(folder: string, sealer: Sealer): Promise<ForwardedPlace | null> {
  try {
    const text = await readFile(join(folder, placeName), "utf8");
    const { seal, ...place } = PlaceFile.parse(JSON.parse(text));
    const standing = sealer.check(placeBytes(place), seal);
    return standing === "ours" || !sealer.hasKey ? place : null;
  } catch {
    return null;
  }
}

/** Writes how far a log has been forwarded, for the next start; rejects with the system's error. */
export async function writePlace(
  folder: string,
  place: ForwardedPlace,
  sealer: Sealer,
): Promise<void> {
  const text = JSON.stringify({ ...place, seal: sealer.seal(placeBytes(place)) });
  await writeWhole(join(folder, placeName), (handle) => handle.writeFile(`${text}\n`));
}

function placeBytes({ n, hash, at, file, offset }: ForwardedPlace): Buffer {
  return Buffer.from(`forwarded ${n} ${hash} ${at} ${file} ${offset}`);
}
