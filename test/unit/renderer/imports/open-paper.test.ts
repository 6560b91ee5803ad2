import { describe, expect, it } from "vitest";
import type {
  PaperAnswer,
  PaperReply,
  PaperRequest,
} from "../../../../renderer/imports/messages.ts";
import { createOpenPaper } from "../../../../renderer/imports/open-paper.ts";

const pdf = new File(["%PDF-1.7"], "scan.pdf");
const patience = { open: 40, page: 40 };

/** A worker that answers as the test says; `null`: never. */
function workerThat(answer: (request: PaperRequest) => PaperAnswer | null) {
  const listeners = new Map<string, (event: unknown) => void>();
  const worker = {
    ended: 0,
    addEventListener: (name: string, listener: (event: unknown) => void) =>
      void listeners.set(name, listener),
    postMessage(request: PaperRequest) {
      const given = answer(request);
      const reply: PaperReply | null = given && { call: request.call, answer: given };
      if (reply) queueMicrotask(() => listeners.get("message")?.({ data: reply }));
    },
    terminate: () => void (worker.ended += 1),
    fail: () => listeners.get("error")?.({}),
  };
  const open = createOpenPaper(() => worker as unknown as Worker, patience);
  return { worker, open };
}

describe("a file of pages", () => {
  it("is opened in a worker that ends with it", async () => {
    const { worker, open } = workerThat(() => ({ kind: "opened", pages: 3 }));
    const opened = await open(pdf);
    expect(opened).toMatchObject({ kind: "paper", paper: { kind: "pdf", pages: 3 } });
    expect(worker.ended).toBe(0);
    if (opened.kind === "paper") opened.paper.close();
    expect(worker.ended).toBe(1);
  });

  it("that is refused leaves no worker behind", async () => {
    const { worker, open } = workerThat(() => ({ kind: "refused", reason: "pdf-locked" }));
    expect(await open(pdf)).toEqual({ kind: "refused", reason: "pdf-locked" });
    expect(worker.ended).toBe(1);
  });

  it("that takes too long to open is stopped", async () => {
    const { worker, open } = workerThat(() => null);
    expect(await open(pdf)).toEqual({ kind: "refused", reason: "too-slow" });
    expect(worker.ended).toBe(1);
  });

  it("is given up when one of its pages takes too long, for the next page too", async () => {
    const { worker, open } = workerThat((request) =>
      request.ask === "open" ? { kind: "opened", pages: 2 } : null,
    );
    const opened = await open(pdf);
    if (opened.kind !== "paper") throw new Error("It should have opened");
    expect(await opened.paper.page(0)).toEqual({ kind: "refused", reason: "too-slow" });
    expect(worker.ended).toBe(1);
    expect(await opened.paper.page(1)).toEqual({ kind: "refused", reason: "damaged" });
  });

  it("that brings its worker down is damaged", async () => {
    const { worker, open } = workerThat((request) =>
      request.ask === "open" ? { kind: "opened", pages: 2 } : null,
    );
    const opened = await open(pdf);
    if (opened.kind !== "paper") throw new Error("It should have opened");
    const page = opened.paper.page(0);
    worker.fail();
    expect(await page).toEqual({ kind: "refused", reason: "damaged" });
  });
});
