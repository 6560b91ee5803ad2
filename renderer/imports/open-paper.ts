import { fileKind } from "./file-kind.ts";
import type { PaperAnswer, PaperReply, PaperRequest } from "./messages.ts";
import type { PaperOpened, PaperRefusal } from "./paper.ts";

/** How long the worker may take, in milliseconds; what takes longer is stopped. */
export interface Patience {
  readonly open: number;
  readonly page: number;
}

const usualPatience: Patience = { open: 15_000, page: 15_000 };

/** Opens a file of pages in a worker of its own, which ends with the paper. */
export type OpenPaper = (file: Blob) => Promise<PaperOpened>;

/** Gives the way to open files of pages; a hostile one costs a worker and a sentence, never the window. */
export function createOpenPaper(
  start: () => Worker = startWorker,
  patience: Patience = usualPatience,
): OpenPaper {
  return async (file) => {
    const kind = await fileKind(file);
    const { ask, close } = lineTo(start());
    const opened = await ask({ ask: "open", file, kind }, patience.open);
    if (opened.kind !== "opened") {
      close();
      return refused(opened.kind === "refused" ? opened.reason : "damaged");
    }
    const { pages } = opened;
    return {
      kind: "paper",
      paper: {
        file,
        kind,
        pages,
        async page(index, longerSide) {
          const request = { ask: "page", index, longerSide: longerSide ?? null } as const;
          const answer = await ask(request, patience.page);
          return answer.kind === "opened" ? refused("damaged") : answer;
        },
        close,
      },
    };
  };
}

function startWorker(): Worker {
  return new Worker(new URL("./worker/index.ts", import.meta.url), { type: "module" });
}

type Asked<Request> = Request extends unknown ? Omit<Request, "call"> : never;

function lineTo(worker: Worker) {
  const waiting = new Map<number, (answer: PaperAnswer) => void>();
  let last = 0;
  let isOver = false;

  function end(reason: PaperRefusal): void {
    if (isOver) return;
    isOver = true;
    worker.terminate();
    for (const settle of waiting.values()) settle(refused(reason));
    waiting.clear();
  }

  worker.addEventListener("message", ({ data }: MessageEvent<PaperReply>) => {
    waiting.get(data.call)?.(data.answer);
  });
  // A reader that falls over its file has met something that it should not have.
  worker.addEventListener("error", () => end("damaged"));
  worker.addEventListener("messageerror", () => end("damaged"));

  function ask(asked: Asked<PaperRequest>, patience: number): Promise<PaperAnswer> {
    if (isOver) return Promise.resolve(refused("damaged"));
    return new Promise((resolve) => {
      const call = ++last;
      const timer = setTimeout(() => end("too-slow"), patience);
      waiting.set(call, (answer) => {
        clearTimeout(timer);
        waiting.delete(call);
        resolve(answer);
      });
      const request: PaperRequest = { ...asked, call };
      worker.postMessage(request, []);
    });
  }

  return { ask, close: () => end("damaged") };
}

function refused(reason: PaperRefusal): { kind: "refused"; reason: PaperRefusal } {
  return { kind: "refused", reason };
}
