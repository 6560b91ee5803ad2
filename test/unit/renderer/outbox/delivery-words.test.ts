import { expect, it } from "vitest";
import { deliveryWords } from "../../../../renderer/outbox/delivery-words.ts";
import { afternoon, jobWith } from "./job.ts";

it("says first that the document is in the outbox, and no more than that", () => {
  expect(deliveryWords(jobWith({}), afternoon)).toBe("In the outbox. Sending…");
  expect(deliveryWords(jobWith({ state: "sending" }), afternoon)).toBe("In the outbox. Sending…");
});

it("follows the sending", () => {
  const job = jobWith({ state: "sending", progress: { sent: 1, total: 4 } });
  expect(deliveryWords(job, afternoon)).toBe("In the outbox. Sending 25 %");
});

it("says why it waits and for how long", () => {
  const job = jobWith({ waiting: "busy", nextTryAt: afternoon + 12_000 });
  expect(deliveryWords(job, afternoon)).toBe("Waiting: the server is busy, next try in 12 s");
});

it("says that it waits for an earlier version", () => {
  const job = jobWith({ behind: "held", waiting: "busy", nextTryAt: afternoon + 12_000 });
  expect(deliveryWords(job, afternoon)).toBe("Waiting for an earlier version, which is held");
});

it("promises no time while the PC is offline", () => {
  const job = jobWith({ waiting: "offline", nextTryAt: afternoon + 12_000 });
  expect(deliveryWords(job, afternoon)).toBe("Waiting: this PC is offline");
});

it("ends with the state that the outbox shows", () => {
  const job = jobWith({ state: "delivered", confirmation: "confirmed", settledAt: afternoon });
  expect(deliveryWords(job, afternoon)).toBe("Delivered 14:00");
});
