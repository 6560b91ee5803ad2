import { expect, test } from "vitest";
import type { VisionReply, VisionRequest } from "../../../../../renderer/vision/messages.ts";
import { NoSuchPicture } from "../../../../../renderer/vision/worker/pictures.ts";
import { serve, type Handlers } from "../../../../../renderer/vision/worker/serve.ts";

const unused = (): never => {
  throw new Error("This call was not asked for.");
};

function ask(
  handlers: Partial<Handlers>,
  request: VisionRequest,
): Promise<[VisionReply, unknown[]]> {
  return new Promise((resolve) => {
    serve(
      {
        listen: (hear) => hear(request),
        reply: (reply, transfer) => resolve([reply, transfer]),
      },
      {
        open: unused,
        take: unused,
        find: unused,
        findCards: unused,
        findLive: unused,
        preview: unused,
        straighten: unused,
        finish: unused,
        finishAhead: unused,
        readCodes: unused,
        readMrz: unused,
        pack: unused,
        shrink: unused,
        release: unused,
        ...handlers,
      },
    );
  });
}

const gone = (): never => {
  throw new NoSuchPicture("There is no picture of this id.");
};

const find: VisionRequest = { call: 7, name: "find", input: { id: 1 } };

test("a handler's output goes back with the call's number", async () => {
  const [reply] = await ask({ find: () => ({ output: null }) }, find);
  expect(reply).toEqual({ call: 7, kind: "done", output: null });
});

test("what a handler hands over is transferred, not copied", async () => {
  const buffer = new ArrayBuffer(8);
  const [, transfer] = await ask({ find: () => ({ output: null, transfer: [buffer] }) }, find);
  expect(transfer).toEqual([buffer]);
});

test("a handler that throws fails its call only", async () => {
  const [reply] = await ask({}, find);
  expect(reply).toEqual({ call: 7, kind: "failed", message: "This call was not asked for." });
});

test("a picture that is not kept is reported lost", async () => {
  const [reply] = await ask({ find: gone }, find);
  expect(reply).toEqual({ call: 7, kind: "lost" });
});
