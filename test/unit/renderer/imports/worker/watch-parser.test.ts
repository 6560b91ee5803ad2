import { expect, it } from "vitest";
import { faultIn, watchParser } from "../../../../../renderer/imports/worker/pdf/watch-parser.ts";

it.each([
  [{ stream: 5, reason: new Error("Image exceeded") }, "Image exceeded"],
  [{ stream: 5, reason: { name: "UnknownErrorException", message: "Too large" } }, "Too large"],
  [{ stream: 5, reason: {} }, "broken off"],
  [{ action: "obj", data: ["img_p0_1", 1, "Image", null] }, "a picture is missing"],
  [{ action: "commonobj", data: ["g_1", "Image", null] }, "a picture is missing"],
  [{ action: "obj", data: ["img_p0_1", 1, "Image", { width: 4 }] }, null],
  [{ stream: 4, chunk: {} }, null],
  [{ action: "ready", data: {} }, null],
  [null, null],
  ["ready", null],
])("of pdf.js's messages, %j means %s", (message, fault) => {
  expect(faultIn(message)).toBe(fault);
});

it("keeps the first fault until it is told to forget", () => {
  const parser = new EventTarget();
  const watch = watchParser(parser);
  const send = (data: unknown) => parser.dispatchEvent(new MessageEvent("message", { data }));
  send({ stream: 5, reason: new Error("first") });
  send({ stream: 5, reason: new Error("second") });
  expect(watch.fault()).toBe("first");
  watch.forget();
  expect(watch.fault()).toBeNull();
});
