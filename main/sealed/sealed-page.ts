import { open, rename, rm, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import {
  chunkBytes,
  chunkCipher,
  chunkCount,
  headerBytes,
  newHeader,
  sealedChunkSize,
  sealedSize,
} from "./chunk-cipher.ts";
import { Damage } from "./damage.ts";
import { isAbsent } from "./is-absent.ts";
import type { PageIdentity } from "./page-identity.ts";
import { syncFolder } from "./sync-folder.ts";

/** The ending of a file that is still being written; one that a start finds was never finished. */
const unfinished = ".part";

// Few reads and writes, and still not much in memory: 1 MB.
const chunksAtOnce = 16;
const largestChunk = sealedChunkSize(0, chunkBytes);

/**
 * Writes a page sealed for this identity under this key, so that it is on the disk when this resolves: written
 * beside, synced, renamed, the folder synced. Whatever fails is thrown and leaves what was there before; so does a
 * content that is not as long as its identity says.
 */
export async function sealPage(
  path: string,
  key: Buffer,
  identity: PageIdentity,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const part = path + unfinished;
  try {
    await writeSealed(part, key, identity, content instanceof Uint8Array ? [content] : content);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

async function writeSealed(
  path: string,
  key: Buffer,
  identity: PageIdentity,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const header = newHeader();
  const cipher = chunkCipher(key, identity, header);
  const file = await open(path, "w", 0o600);
  try {
    let pieces = [header];
    let index = 0;
    for await (const plain of evenChunks(content, identity.size)) {
      pieces.push(cipher.seal(index, plain));
      index += 1;
      if (pieces.length < chunksAtOnce) continue;
      await writeAll(file, pieces);
      pieces = [];
    }
    await writeAll(file, pieces);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Each write is asked for what it wrote: a disk that is full takes a part before it says so. */
async function writeAll(file: FileHandle, pieces: readonly Uint8Array[]): Promise<void> {
  let rest: Buffer = Buffer.concat(pieces);
  while (rest.length > 0) rest = rest.subarray((await file.write(rest)).bytesWritten);
}

/** The content in chunks of the full size and a last one; throws when it is not so many bytes. */
async function* evenChunks(
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array> {
  let held: Buffer = Buffer.alloc(0);
  let given = 0;
  for await (const piece of content) {
    held = held.length === 0 ? asBuffer(piece) : Buffer.concat([held, piece]);
    // The last one stays here until it is sure that nothing follows.
    while (held.length > chunkBytes) {
      yield held.subarray(0, chunkBytes);
      given += chunkBytes;
      held = held.subarray(chunkBytes);
    }
    if (given + held.length > size) break;
  }
  if (given + held.length !== size) throw new Error("A page is not as long as it was said to be.");
  yield held;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Reads a sealed page chunk by chunk; memory does not grow with it. Throws `Damage` before it gives out a chunk
 * that is not as it was sealed for this identity, and when the file is gone.
 */
export async function* openPage(
  path: string,
  key: Buffer,
  identity: PageIdentity,
): AsyncGenerator<Buffer> {
  const file = await openSealed(path);
  try {
    if ((await file.stat()).size !== sealedSize(identity.size))
      throw new Damage("The sealed page is not as long as it was.");
    const cipher = chunkCipher(key, identity, await readExactly(file, Buffer.alloc(headerBytes)));
    // One buffer serves all reads: what is given out was decrypted from it into a memory of its own.
    const buffer = Buffer.allocUnsafeSlow(sealedLength(0, chunksAtOnce, identity.size));
    for (let first = 0; first < chunkCount(identity.size); first += chunksAtOnce) {
      const length = sealedLength(first, chunksAtOnce, identity.size);
      yield* openChunks(cipher, first, await readExactly(file, buffer.subarray(0, length)));
    }
  } finally {
    await file.close();
  }
}

/** Bytes of so many chunks in the sealed file, from this one on, or of as many as there are. */
function sealedLength(first: number, most: number, size: number): number {
  const count = Math.min(most, chunkCount(size) - first);
  return (count - 1) * largestChunk + sealedChunkSize(first + count - 1, size);
}

/** The content of chunks that lie one behind the other in the sealed file, of which only the last is shorter. */
function* openChunks(
  cipher: ReturnType<typeof chunkCipher>,
  first: number,
  sealed: Buffer,
): Generator<Buffer> {
  for (let at = 0; at < sealed.length; at += largestChunk)
    yield cipher.open(first + at / largestChunk, sealed.subarray(at, at + largestChunk));
}

async function openSealed(path: string): Promise<FileHandle> {
  try {
    return await open(path, "r");
  } catch (error) {
    if (isAbsent(error)) throw new Damage("The sealed page is gone.");
    throw error;
  }
}

/** Fills the buffer. */
async function readExactly(file: FileHandle, buffer: Buffer): Promise<Buffer> {
  let at = 0;
  while (at < buffer.length) {
    const { bytesRead } = await file.read(buffer, at, buffer.length - at);
    if (bytesRead === 0) throw new Damage("The sealed page ends too early.");
    at += bytesRead;
  }
  return buffer;
}
