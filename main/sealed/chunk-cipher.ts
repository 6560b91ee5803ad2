import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { Damage } from "./damage.ts";
import { identityBytes, type PageIdentity } from "./page-identity.ts";

/** Plain bytes in each chunk but the last, which may be shorter. */
export const chunkBytes = 64 * 1024;
const tagBytes = 16;
const saltBytes = 32;
const prefixBytes = 7;
const opening = Buffer.from([...Buffer.from("BSCN"), 1]);

/** Bytes before the first chunk: magic and version, the salt of the file's key, the nonces' prefix. */
export const headerBytes = opening.length + saltBytes + prefixBytes;

/** How many chunks hold so many bytes: an empty content has one as well, which says that it ends here. */
export function chunkCount(size: number): number {
  return Math.max(1, Math.ceil(size / chunkBytes));
}

/** How long a file with so many bytes of content is, sealed. */
export function sealedSize(size: number): number {
  return headerBytes + size + chunkCount(size) * tagBytes;
}

/** The bytes of this chunk in the sealed file. */
export function sealedChunkSize(index: number, size: number): number {
  const rest = size - index * chunkBytes;
  return Math.min(rest, chunkBytes) + tagBytes;
}

/** A header for a new file. */
export function newHeader(): Buffer {
  return Buffer.concat([opening, randomBytes(saltBytes + prefixBytes)]);
}

/**
 * Seals and opens the chunks of one file: AES-256-GCM in the STREAM construction (Hoang, Reyhanitabar, Rogaway
 * and Vizár 2015, laid out as Tink does): each nonce is prefix ‖ chunk number ‖ whether it is the last, so chunks
 * that are missing, moved or added do not open. The key is the file's own (HKDF-SHA256 of the job's key, RFC
 * 5869), and what the file is for goes into every tag. Throws `Damage` when a chunk or the header is not its own.
 */
export function chunkCipher(jobKey: Buffer, identity: PageIdentity, header: Buffer) {
  if (header.length !== headerBytes || !header.subarray(0, opening.length).equals(opening))
    throw new Damage("It does not begin as a sealed page does.");
  const salt = header.subarray(opening.length, opening.length + saltBytes);
  const bound = Buffer.concat([header, identityBytes(identity)]);
  const key = Buffer.from(hkdfSync("sha256", jobKey, salt, "branchscan sealed page", 32));
  const last = chunkCount(identity.size) - 1;

  function nonce(index: number): Buffer {
    const bytes = Buffer.alloc(12);
    header.copy(bytes, 0, opening.length + saltBytes);
    bytes.writeUInt32BE(index, prefixBytes);
    bytes.writeUInt8(index === last ? 1 : 0, 11);
    return bytes;
  }

  return {
    seal(index: number, plain: Uint8Array): Buffer {
      const cipher = createCipheriv("aes-256-gcm", key, nonce(index)).setAAD(bound);
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open(index: number, sealed: Buffer): Buffer {
      const at = sealed.length - tagBytes;
      const decipher = createDecipheriv("aes-256-gcm", key, nonce(index), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(bound).setAuthTag(sealed.subarray(at));
      const plain = decipher.update(sealed.subarray(0, at));
      try {
        decipher.final();
      } catch {
        throw new Damage(`Chunk ${index} is not as it was sealed.`);
      }
      return plain;
    },
  };
}
