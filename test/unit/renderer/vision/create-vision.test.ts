import { beforeEach, expect, test } from "vitest";
import { createVision, PictureLost } from "../../../../renderer/vision/create-vision.ts";
import type { VisionReply, VisionRequest } from "../../../../renderer/vision/messages.ts";
import type { Picture } from "../../../../renderer/vision/vision.ts";

/** A worker whose replies the test writes. */
class WrittenWorker extends EventTarget {
  readonly asked: VisionRequest[] = [];
  stopped = false;

  postMessage(request: VisionRequest): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.stopped = true;
  }

  reply(data: VisionReply): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

const workers: WrittenWorker[] = [];
beforeEach(() => workers.splice(0));

function startVision() {
  const vision = createVision(() => {
    const worker = new WrittenWorker();
    workers.push(worker);
    // The test's worker has all of a worker that createVision uses.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return worker as unknown as Worker;
  });
  return { vision, worker: latest() };
}

function latest(): WrittenWorker {
  const worker = workers.at(-1);
  if (!worker) throw new Error("No worker was started.");
  return worker;
}

function answer(output: unknown): { kind: "done"; output: never } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { kind: "done", output: output as never };
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const picture = { id: 1 } as Picture;

test("each call gets its own answer, in whatever order the worker replies", async () => {
  const { vision, worker } = startVision();
  const first = vision.find({ ...picture, id: 1 });
  const second = vision.find({ ...picture, id: 2 });
  const [one, two] = worker.asked;
  worker.reply({ call: two?.call ?? 0, ...answer({ score: 2 }) });
  worker.reply({ call: one?.call ?? 0, ...answer({ score: 1 }) });
  expect(await first).toEqual({ score: 1 });
  expect(await second).toEqual({ score: 2 });
});

test("every opened file gets an id of its own", () => {
  const { vision, worker } = startVision();
  void vision.open(new Blob(["a"]));
  void vision.open(new Blob(["b"]));
  expect(worker.asked.map(({ input }) => "id" in input && input.id)).toEqual([1, 2]);
});

test("a call that fails in the worker is rejected with the worker's words", async () => {
  const { vision, worker } = startVision();
  const found = vision.find(picture);
  worker.reply({ call: 1, kind: "failed", message: "A canvas could not be made." });
  await expect(found).rejects.toThrow("A canvas could not be made.");
});

test("a picture that the worker does not hold is lost", async () => {
  const { vision, worker } = startVision();
  const found = vision.find(picture);
  worker.reply({ call: 1, kind: "lost" });
  await expect(found).rejects.toBeInstanceOf(PictureLost);
});

test("when the worker stops, its calls are rejected and a fresh worker takes the next ones", async () => {
  const { vision, worker } = startVision();
  const stranded = vision.find(picture);
  worker.dispatchEvent(new Event("error"));
  await expect(stranded).rejects.toBeInstanceOf(PictureLost);
  expect(worker.stopped).toBe(true);

  const next = vision.find({ ...picture, id: 2 });
  expect(workers).toHaveLength(2);
  latest().reply({ call: latest().asked[0]?.call ?? 0, ...answer(null) });
  expect(await next).toBeNull();
});

test("releasing a picture of a stopped worker is no error", async () => {
  const { vision, worker } = startVision();
  vision.release(picture);
  worker.dispatchEvent(new Event("error"));
  await expect(Promise.resolve()).resolves.toBeUndefined();
});

test("a picture is packed under its own id", async () => {
  const { vision, worker } = startVision();
  const packed = vision.pack({ ...picture, id: 5 });
  expect(worker.asked).toMatchObject([{ name: "pack", input: { id: 5 } }]);
  worker.reply({ call: 1, ...answer(Uint8Array.of(7)) });
  expect(await packed).toEqual(Uint8Array.of(7));
});

test("at the end the worker is stopped with all it holds, and only a later call starts a fresh one", async () => {
  const { vision, worker } = startVision();
  const stranded = vision.find(picture);
  vision.end();
  await expect(stranded).rejects.toBeInstanceOf(PictureLost);
  expect(worker.stopped).toBe(true);
  expect(workers).toHaveLength(1);

  void vision.open(new Blob(["a"]));
  expect(workers).toHaveLength(2);
  expect(latest().asked).toHaveLength(1);
});
