import { beforeEach, describe, expect, it } from "vitest";
import { createPrintDesk } from "../../../../renderer/vision/print-desk.ts";

/** A worker whose words the test writes. */
class WrittenWorker extends EventTarget {
  readonly asked: unknown[] = [];
  isStopped = false;

  postMessage(message: unknown): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.isStopped = true;
  }

  say(dates: readonly string[]): void {
    this.dispatchEvent(new MessageEvent("message", { data: dates }));
  }
}

const workers: WrittenWorker[] = [];
beforeEach(() => workers.splice(0));

function start(): Worker {
  const worker = new WrittenWorker();
  workers.push(worker);
  // The test's worker has all of a worker that the desk uses.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return worker as unknown as Worker;
}

/** A worker that takes nothing. */
function startClosed(): Worker {
  const worker = start();
  worker.postMessage = () => {
    throw new DOMException("The bitmap is closed.", "DataCloneError");
  };
  return worker;
}

const page: ImageBitmap = { width: 4, height: 3, close: () => undefined };

describe("a page of ordinary print", () => {
  it("is read by a worker of its own, which ends with it", async () => {
    const desk = createPrintDesk(start);
    const reads = [desk.readDates(page), desk.readDates(page)];
    expect(workers.map(({ asked }) => asked)).toEqual([[page], [page]]);
    workers[1]?.say(["2032-09-13"]);
    workers[0]?.say(["2022-09-14"]);
    expect(await Promise.all(reads)).toEqual([["2022-09-14"], ["2032-09-13"]]);
    expect(workers.every(({ isStopped }) => isStopped)).toBe(true);
  });

  it.each(["error", "messageerror"])(
    "that the worker falls over (%s) is not read",
    async (type) => {
      const read = createPrintDesk(start).readDates(page);
      workers[0]?.dispatchEvent(new Event(type));
      await expect(read).rejects.toThrow("The print was not read.");
      expect(workers[0]?.isStopped).toBe(true);
    },
  );

  it("that takes too long is given up", async () => {
    const read = createPrintDesk(start, 5).readDates(page);
    await expect(read).rejects.toThrow("The print was not read.");
    expect(workers[0]?.isStopped).toBe(true);
  });

  it("is given up when two more are to be read", async () => {
    const desk = createPrintDesk(start);
    const first = desk.readDates(page);
    const others = [desk.readDates(page), desk.readDates(page)];
    await expect(first).rejects.toThrow("The print was not read.");
    workers[1]?.say([]);
    workers[2]?.say(["2022-09-14"]);
    expect(await Promise.all(others)).toEqual([[], ["2022-09-14"]]);
  });

  it("that cannot be handed over is not read", async () => {
    await expect(createPrintDesk(startClosed).readDates(page)).rejects.toThrow("not read");
    expect(workers[0]?.isStopped).toBe(true);
  });

  it("is given up when the desk ends, and the next one is read all the same", async () => {
    const desk = createPrintDesk(start);
    const read = desk.readDates(page);
    desk.end();
    await expect(read).rejects.toThrow("The print was not read.");
    expect(workers[0]?.isStopped).toBe(true);
    const next = desk.readDates(page);
    workers[1]?.say([]);
    expect(await next).toEqual([]);
  });
});
