/** What a sealed file is sealed for; it opens for nothing else. */
export interface PageIdentity {
  jobId: string;
  /** Which of the job's files, e.g. `front`. */
  side: string;
  /** Bytes of the content. */
  size: number;
}

/** The identity as bytes that stand for it alone: each text goes with its length before it. */
export function identityBytes({ jobId, side, size }: PageIdentity): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(size));
  return Buffer.concat([prefixed(jobId), prefixed(side), length]);
}

/** A text in UTF-8 with its length, four bytes, before it. */
export function prefixed(text: string): Buffer {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
