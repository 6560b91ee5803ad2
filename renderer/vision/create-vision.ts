import type { VisionCall, VisionCalls, VisionReply, VisionRequest } from "./messages.ts";
import type { Vision } from "./vision.ts";

/** The picture's pixels are gone, because the worker that held them has stopped. */
export class PictureLost extends Error {
  override readonly name = "PictureLost";
}

interface Pending {
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
}

type Call = <Name extends VisionCall>(
  name: Name,
  input: VisionCalls[Name]["input"],
  transfer?: Transferable[],
) => Promise<VisionCalls[Name]["output"]>;

/**
 * Starts the vision worker. When the worker stops, its pending calls are rejected, a fresh worker
 * takes over, and calls for pictures of the old one are rejected with `PictureLost`.
 */
export function createVision(start: () => Worker = startWorker): Vision {
  const call = callsTo(start);
  let lastId = 0;
  return {
    open: (file) => call("open", { id: ++lastId, file }),
    take: (still) => call("take", { id: ++lastId, still }, [still]),
    find: ({ id }) => call("find", { id }),
    findLive: (frame) => call("findLive", { frame }, [frame]),
    preview: ({ id }, quad, rotation, longerSide) =>
      call("preview", { id, quad, rotation, longerSide }),
    finish: ({ id }, quad, rotation, limits) => call("finish", { id, quad, rotation, limits }),
    release: ({ id }) => {
      // Nothing is left to release in a worker that has stopped.
      call("release", { id }).catch(() => undefined);
    },
  };
}

function startWorker(): Worker {
  return new Worker(new URL("./worker/index.ts", import.meta.url), { type: "module" });
}

function callsTo(start: () => Worker): Call {
  const pending = new Map<number, Pending>();
  let lastCall = 0;
  let worker = hire();

  function hire(): Worker {
    const fresh = start();
    fresh.addEventListener("message", ({ data }: MessageEvent<VisionReply>) => settle(data));
    fresh.addEventListener("error", () => replace(fresh));
    fresh.addEventListener("messageerror", () => replace(fresh));
    return fresh;
  }

  function replace(stopped: Worker): void {
    if (stopped !== worker) return;
    stopped.terminate();
    const stranded = [...pending.values()];
    pending.clear();
    worker = hire();
    for (const { reject } of stranded) {
      reject(new PictureLost("The picture worker stopped; a fresh one has taken over."));
    }
  }

  function settle(reply: VisionReply): void {
    const waiting = pending.get(reply.call);
    pending.delete(reply.call);
    if (reply.kind === "done") waiting?.resolve(reply.output);
    else if (reply.kind === "lost") waiting?.reject(new PictureLost("The picture is gone."));
    else waiting?.reject(new Error(reply.message));
  }

  return (name, input, transfer = []) =>
    new Promise((resolve, reject) => {
      const call = ++lastCall;
      pending.set(call, { resolve, reject });
      const request: VisionRequest = { call, name, input };
      try {
        worker.postMessage(request, transfer);
      } catch (error) {
        pending.delete(call);
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
}
