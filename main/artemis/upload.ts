import { setImmediate as eventLoopTurn } from "node:timers/promises";
import type { MultipartBody } from "./multipart.ts";
import type { UpdateContext } from "./outgoing.ts";

/** How far the request body has got: not asked for yet, partly handed to the socket, or all of it. */
export type UploadPhase = "not-begun" | "under-way" | "all-out";

/** A request body on its way out, and what is known of it. */
export interface Upload {
  bytes: AsyncIterable<Uint8Array>;
  phase(): UploadPhase;
  /** What the pages threw, which is no failure of the wire. */
  sourceFailure(): { error: unknown } | null;
}

const smallestSlice = 256 * 1024;
const largestSlice = 1024 * 1024;
const progressEveryMs = 50;

/** Streams a body as the socket takes it, counting what was handed over. */
export function startUpload(
  body: MultipartBody,
  { onProgress, now }: Pick<UpdateContext, "onProgress" | "now">,
): Upload {
  let phase: UploadPhase = "not-begun";
  let failure: { error: unknown } | null = null;
  const report = progressReport(body.length, onProgress, now);

  async function* bytes(): AsyncGenerator<Uint8Array> {
    phase = "under-way";
    for await (const slice of slices(watched(), sliceBytes(body.length))) {
      await letAnswersIn();
      yield slice;
      report(slice.length);
    }
    phase = "all-out";
  }

  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      yield* body.bytes();
    } catch (error) {
      failure = { error };
      throw error;
    }
  }

  return {
    bytes: bytes(),
    phase: () => phase,
    sourceFailure: () => failure,
  };
}

/**
 * Gives the event loop a look at the network before each write: a write to a connection that the server has
 * closed throws away the answer (401, 413) that lies there unread. The first turn only ends the present
 * one, which may have looked long ago; the second looks anew.
 */
async function letAnswersIn(): Promise<void> {
  await eventLoopTurn();
  await eventLoopTurn();
}

/** A sixteenth of the body, within bounds: few writes for a large one, smooth progress for a small one. */
function sliceBytes(total: number): number {
  return Math.min(Math.max(Math.ceil(total / 16), smallestSlice), largestSlice);
}

async function* slices(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += most) yield chunk.subarray(at, at + most);
}

function progressReport(
  total: number,
  onProgress: UpdateContext["onProgress"],
  now: UpdateContext["now"],
) {
  let sent = 0;
  let reportedAt = Number.NEGATIVE_INFINITY;
  return (bytes: number) => {
    sent += bytes;
    const time = now();
    if (sent < total && Math.abs(time - reportedAt) < progressEveryMs) return;
    reportedAt = time;
    onProgress({ sent, total });
  };
}
