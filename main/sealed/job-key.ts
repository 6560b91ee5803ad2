import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from "node:crypto";
import { prefixed } from "./page-identity.ts";

const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

/** A new key for the content of one job. */
export function newJobKey(): Buffer {
  return randomBytes(keyBytes);
}

/** A job's key sealed by the station key (32 bytes, AES-256-GCM with a random nonce), for this job alone. */
export function wrapKey(stationKey: Buffer, jobId: string, jobKey: Buffer): Buffer<ArrayBuffer> {
  return sealSmall(subkey(stationKey, "branchscan job keys"), jobKey, prefixed(jobId));
}

/** The job's key, or `null` when it was not wrapped by this station key for this job, or was changed. */
export function unwrapKey(stationKey: Buffer, jobId: string, wrapped: Uint8Array): Buffer | null {
  const key = openSmall(subkey(stationKey, "branchscan job keys"), wrapped, prefixed(jobId));
  return key?.length === keyBytes ? key : null;
}

/** A text sealed under a job's key; `boundTo` is what it must come with to be opened again. */
export function sealText(jobKey: Buffer, text: string, boundTo: string): Buffer<ArrayBuffer> {
  return sealSmall(subkey(jobKey, "branchscan text"), Buffer.from(text), prefixed(boundTo));
}

/** The text, or `null` when the key is another one, or the text or what it is bound to was changed. */
export function openText(jobKey: Buffer, sealed: Uint8Array, boundTo: string): string | null {
  return (
    openSmall(subkey(jobKey, "branchscan text"), sealed, prefixed(boundTo))?.toString() ?? null
  );
}

/** What makes marks by which a change to a text is noticed (HMAC-SHA256, 32 bytes), under the station key. */
export function marker(stationKey: Buffer) {
  const key = createSecretKey(subkey(stationKey, "branchscan marks"));
  return (text: string) => createHmac("sha256", key).update(text).digest();
}

// A key for each purpose, so that nothing sealed for one is ever taken for another (RFC 5869).
function subkey(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", purpose, keyBytes));
}

function sealSmall(key: Buffer, plain: Buffer, bound: Buffer): Buffer<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(bound);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function openSmall(key: Buffer, sealed: Uint8Array, bound: Buffer): Buffer | null {
  if (sealed.length < nonceBytes + tagBytes) return null;
  const nonce = sealed.subarray(0, nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(bound).setAuthTag(sealed.subarray(-tagBytes));
  const plain = decipher.update(sealed.subarray(nonceBytes, -tagBytes));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return null;
  }
}
