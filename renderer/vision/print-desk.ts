/** Reads ordinary print, each page in a worker of its own that ends with it. */
export interface PrintDesk {
  /**
   * The dates printed on an upright page, `YYYY-MM-DD`, in every way that they can be read; the bitmap is transferred.
   * Rejected when the reader fails, takes too long or is ended.
   */
  readDates(page: ImageBitmap): Promise<readonly string[]>;
  /** Stops whatever is being read. */
  end(): void;
}

/** Milliseconds after which a page is given up: it can be typed by then. */
const usualPatience = 15_000;

/** A document has two pages. */
const mostAtOnce = 2;

/** A desk whose workers come from `start`. */
export function createPrintDesk(
  start: () => Worker = startWorker,
  patience = usualPatience,
): PrintDesk {
  const busy = new Set<() => void>();
  return {
    readDates(page) {
      // What was begun for a crop that is not used any more is not worth the time.
      const [oldest] = busy;
      if (oldest && busy.size >= mostAtOnce) {
        busy.delete(oldest);
        oldest();
      }
      const worker = start();
      const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>();
      const giveUp = () => reject(new Error("The print was not read."));
      const timer = setTimeout(giveUp, patience);
      busy.add(giveUp);
      worker.addEventListener("message", ({ data }) => resolve(data));
      worker.addEventListener("error", giveUp);
      worker.addEventListener("messageerror", giveUp);
      try {
        worker.postMessage(page, [page]);
      } catch {
        giveUp();
      }
      return promise.finally(() => {
        clearTimeout(timer);
        busy.delete(giveUp);
        worker.terminate();
      });
    },
    end() {
      for (const giveUp of busy) giveUp();
    },
  };
}

function startWorker(): Worker {
  return new Worker(new URL("./worker/print/index.ts", import.meta.url), { type: "module" });
}
