import { createPrintDesk, type PrintDesk } from "./print-desk.ts";
import type { VisionCall, VisionCalls, VisionReply, VisionRequest } from "./messages.ts";
import { printedSide } from "./printed-side.ts";
import type { Vision } from "./vision.ts";

/** The picture's pixels are gone, because the worker that held them has stopped. */
export class PictureLost extends Error {
  override readonly name = "PictureLost";
}

interface Pending {
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
}

interface Line {
  call: <Name extends VisionCall>(
    name: Name,
    input: VisionCalls[Name]["input"],
    transfer?: Transferable[],
  ) => Promise<VisionCalls[Name]["output"]>;
  end: () => void;
}

/**
 * Starts the vision worker; print for people is read beside it. When the worker stops, its pending calls are rejected, a fresh worker
 * takes over, and calls for pictures of the old one are rejected with `PictureLost`.
 */
export function createVision(
  start: () => Worker = startWorker,
  printDesk: PrintDesk = createPrintDesk(),
): Vision {
  const { call, end } = lineTo(start);
  let lastId = 0;
  return {
    open: (file) => call("open", { id: ++lastId, file }),
    take: (stills) => call("take", { id: ++lastId, stills }, stills),
    find: ({ id }) => call("find", { id }),
    findCards: ({ id }) => call("findCards", { id }),
    findLive: (frame, page) => {
      const against = page && { id: page.picture.id, quad: page.quad };
      return call("findLive", { frame, against }, [frame]);
    },
    preview: ({ id }, quad, rotation, longerSide, tone = null) =>
      call("preview", { id, quad, rotation, longerSide, tone }),
    finish: ({ id }, quad, rotation, limits, tone = null) =>
      call("finish", { id, quad, rotation, limits, tone }),
    finishAhead: ({ id }, quad, rotation, limits, tone = null) => {
      // `finish` will say what is wrong.
      call("finishAhead", { id, quad, rotation, limits, tone }).catch(() => undefined);
    },
    readCodes: ({ id }, quad, rotation) => call("readCodes", { id, quad, rotation }),
    readMrz: ({ id }, quad, rotation) => call("readMrz", { id, quad, rotation }),
    readDates: async ({ id }, quad, rotation) => {
      const input = { id, quad, rotation, longerSide: printedSide };
      return printDesk.readDates(await call("straighten", input));
    },
    pack: ({ id }) => call("pack", { id }),
    shrink: (page) => call("shrink", { page }),
    release: ({ id }) => {
      // Nothing is left to release in a worker that has stopped.
      call("release", { id }).catch(() => undefined);
    },
    end() {
      printDesk.end();
      end();
    },
  };
}

function startWorker(): Worker {
  return new Worker(new URL("./worker/index.ts", import.meta.url), { type: "module" });
}

function lineTo(start: () => Worker): Line {
  const pending = new Map<number, Pending>();
  let lastCall = 0;
  let worker: Worker | null = hire();

  function hire(): Worker {
    const fresh = start();
    fresh.addEventListener("message", ({ data }: MessageEvent<VisionReply>) => settle(data));
    fresh.addEventListener("error", () => replace(fresh));
    fresh.addEventListener("messageerror", () => replace(fresh));
    return fresh;
  }

  function replace(stopped: Worker): void {
    if (stopped !== worker) return;
    end();
    worker = hire();
  }

  function end(): void {
    worker?.terminate();
    worker = null;
    const stranded = [...pending.values()];
    pending.clear();
    for (const { reject } of stranded) reject(new PictureLost("The picture worker stopped."));
  }

  function settle(reply: VisionReply): void {
    const waiting = pending.get(reply.call);
    pending.delete(reply.call);
    if (reply.kind === "done") waiting?.resolve(reply.output);
    else if (reply.kind === "lost") waiting?.reject(new PictureLost("The picture is gone."));
    else waiting?.reject(new Error(reply.message));
  }

  const call: Line["call"] = (name, input, transfer = []) =>
    new Promise((resolve, reject) => {
      const id = ++lastCall;
      pending.set(id, { resolve, reject });
      const request: VisionRequest = { call: id, name, input };
      try {
        worker ??= hire();
        worker.postMessage(request, transfer);
      } catch (error) {
        pending.delete(id);
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  return { call, end };
}
