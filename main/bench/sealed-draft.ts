import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { open } from "node:fs/promises";

// `BSD1`, when it was kept (epoch milliseconds, 64 bits), the salt of its key; then the sealed bytes and their tag.
const mark = Buffer.from("BSD1");
const saltBytes = 32;
const tagBytes = 16;
/** Bytes before the sealed ones. */
export const headBytes = mark.length + 8 + saltBytes;

// Each file has a key of its own, so one nonce serves for all (NIST SP 800-38D §8.2.1).
const nonce = Buffer.alloc(12);

// Enough to let other work in between; a draft may have 250 MB.
const sliceBytes = 4_000_000;

/** The name of an owner's file; without the station key it tells nothing of the owner. */
export function draftFileName(stationKey: Buffer, owner: string): string {
  const key = Buffer.from(hkdfSync("sha256", stationKey, "", "branchscan draft names", 32));
  return `${createHmac("sha256", key).update(owner).digest("hex").slice(0, 32)}.draft`;
}

interface Sealing {
  stationKey: Buffer;
  owner: string;
}

/**
 * Writes these pieces as one sealed file (AES-256-GCM; the key from the station key and a fresh salt, by HKDF)
 * and syncs it. Head and owner are authenticated with it: moved to somebody else it does not open.
 */
export async function writeSealed(
  file: string,
  pieces: readonly Uint8Array[],
  { keptAt, ...sealing }: Sealing & { keptAt: number },
): Promise<void> {
  const head = Buffer.alloc(headBytes);
  mark.copy(head);
  head.writeBigUInt64BE(BigInt(Math.max(0, Math.trunc(keptAt))), mark.length);
  randomBytes(saltBytes).copy(head, mark.length + 8);
  const cipher = createCipheriv("aes-256-gcm", fileKey(sealing, head), nonce);
  cipher.setAAD(Buffer.concat([head, Buffer.from(sealing.owner)]));
  const handle = await open(file, "w", 0o600);
  try {
    await handle.writeFile(head);
    for (const slice of slices(pieces)) await handle.writeFile(cipher.update(slice));
    await handle.writeFile(Buffer.concat([cipher.final(), cipher.getAuthTag()]));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What `writeSealed` has sealed for this owner; `null` when a single bit of it is another. */
export async function openSealed(sealed: Buffer, sealing: Sealing): Promise<Buffer | null> {
  if (keptAtIn(sealed) === null || sealed.length < headBytes + tagBytes) return null;
  const head = sealed.subarray(0, headBytes);
  const tagAt = sealed.length - tagBytes;
  const decipher = createDecipheriv("aes-256-gcm", fileKey(sealing, head), nonce, {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.concat([head, Buffer.from(sealing.owner)]));
  decipher.setAuthTag(sealed.subarray(tagAt));
  const opened: Buffer[] = [];
  for (const slice of slices([sealed.subarray(headBytes, tagAt)])) {
    opened.push(decipher.update(slice));
    await letOthersIn();
  }
  try {
    // Only now is known that it is genuine; nobody has looked at it before.
    return Buffer.concat([...opened, decipher.final()]);
  } catch {
    return null;
  }
}

/** When a sealed draft was kept, by its head alone (not yet authenticated); `null` when it is none. */
export function keptAtIn(bytes: Buffer): number | null {
  if (bytes.length < headBytes || !bytes.subarray(0, mark.length).equals(mark)) return null;
  return Number(bytes.readBigUInt64BE(mark.length));
}

function fileKey({ stationKey }: Sealing, head: Buffer): Buffer {
  const salt = head.subarray(mark.length + 8);
  return Buffer.from(hkdfSync("sha256", stationKey, salt, "branchscan draft", 32));
}

function* slices(pieces: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const piece of pieces)
    for (let from = 0; from < piece.length; from += sliceBytes)
      yield piece.subarray(from, from + sliceBytes);
}

const letOthersIn = () => new Promise<void>((resolve) => void setImmediate(resolve));
