import { expect, it } from "vitest";
import { deliveryWords } from "../../../../renderer/outbox/delivery-words.ts";
import { afternoon, jobWith } from "./job.ts";

it.each([
  ["sealed", "Safe in the outbox. Sending…"],
  ["memory", "In the outbox. Sending…"],
] as const)("says first that the document is in the outbox, safe where it is %s", (kept, line) => {
  expect(deliveryWords(jobWith({}), afternoon, kept)).toBe(line);
  expect(deliveryWords(jobWith({ state: "sending" }), afternoon, kept)).toBe(line);
});

it("follows the sending", () => {
  const job = jobWith({ state: "sending", progress: { sent: 1, total: 4 } });
  expect(deliveryWords(job, afternoon, "sealed")).toBe("Safe in the outbox. Sending 25 %");
});

it("says why it waits and for how long", () => {
  const job = jobWith({ waiting: "busy", nextTryAt: afternoon + 12_000 });
  expect(deliveryWords(job, afternoon, "sealed")).toBe(
    "Waiting: the server is busy, next try in 12 s",
  );
});

it("says that it waits for an earlier version", () => {
  const job = jobWith({ behind: "held", waiting: "busy", nextTryAt: afternoon + 12_000 });
  expect(deliveryWords(job, afternoon, "sealed")).toBe(
    "Waiting for an earlier version, which is held",
  );
});

it("promises no time while the PC is offline", () => {
  const job = jobWith({ waiting: "offline", nextTryAt: afternoon + 12_000 });
  expect(deliveryWords(job, afternoon, "sealed")).toBe("Waiting: this PC is offline");
});

it("ends with the state that the outbox shows", () => {
  const job = jobWith({ state: "delivered", confirmation: "confirmed", settledAt: afternoon });
  expect(deliveryWords(job, afternoon, "sealed")).toBe("Delivered 14:00");
});
