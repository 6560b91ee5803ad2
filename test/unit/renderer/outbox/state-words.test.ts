import { describe, expect, it } from "vitest";
import { HoldReason, WaitReason } from "../../../../preload/contract/job.ts";
import {
  countsDown,
  explain,
  percentSent,
  stateWords,
} from "../../../../renderer/outbox/state-words.ts";
import { afternoon, jobWith } from "./job.ts";

function wordsFor(what: Parameters<typeof jobWith>[0]): string {
  return stateWords(jobWith(what), afternoon).words;
}

describe("a document's state in plain words", () => {
  it("waits its turn before its first try", () => {
    expect(wordsFor({})).toBe("Waiting its turn");
  });

  it("says when the next try is", () => {
    expect(wordsFor({ waiting: "busy", nextTryAt: afternoon + 11_200 })).toBe(
      "Waiting, next try in 12 s",
    );
  });

  it("does not count below zero when the next try is due", () => {
    expect(wordsFor({ waiting: "busy", nextTryAt: afternoon - 1 })).toBe(
      "Waiting, trying again now",
    );
  });

  it("waits for the network without a countdown, which would not be kept", () => {
    const job = jobWith({ waiting: "offline", nextTryAt: afternoon + 5000 });
    expect(stateWords(job, afternoon).words).toBe("Waiting for the network");
    expect(countsDown(job)).toBe(false);
  });

  it("shows how much has gone out, and 100 only when all has", () => {
    const shown = [0, 436, 999, 1000].map((sent) =>
      wordsFor({ state: "sending", progress: { sent, total: 1000 } }),
    );
    expect(shown).toEqual([
      "Sending 0 %",
      "Sending 43 %",
      "Sending 99 %",
      "Sent, waiting for the answer",
    ]);
  });

  it("is sending without a figure until the first byte is counted", () => {
    expect(wordsFor({ state: "sending" })).toBe("Sending…");
    expect(percentSent(jobWith({ progress: { sent: 0, total: 0 } }))).toBeNull();
  });

  it("marks only a confirmed delivery as done", () => {
    const delivered = { state: "delivered", settledAt: afternoon } as const;
    const states = (["confirmed", "different", "unconfirmed"] as const).map((confirmation) =>
      stateWords(jobWith({ ...delivered, confirmation }), afternoon),
    );
    expect(states).toEqual([
      { mark: "done", words: "Delivered 14:00" },
      { mark: "look-again", words: "Delivered 14:00, stored differently" },
      { mark: "look-again", words: "Delivered 14:00, not confirmed by the server" },
    ]);
  });

  it("names the day of what was settled on another one", () => {
    const settledAt = new Date(2026, 10, 22, 9, 5).getTime();
    expect(wordsFor({ state: "discarded", settledAt })).toBe("Discarded 22 Nov, 09:05");
  });

  it("says why a document is held", () => {
    expect(stateWords(jobWith({ state: "held", held: "not-found" }), afternoon)).toEqual({
      mark: "stopped",
      words: "Held: the server does not know this customer or document",
    });
  });
});

describe("the explanation of a document", () => {
  const all = [
    ...WaitReason.options.map((waiting) => jobWith({ waiting })),
    ...HoldReason.options.map((held) => jobWith({ state: "held", held })),
  ];

  it.each(all)(
    "says in sentences what happened, was done and can be done ($waiting $held)",
    (job) => {
      const { happened, done, todo } = explain(job);
      for (const sentence of [happened, done, todo]) expect(sentence).toMatch(/^[A-Z].*[.]$/);
    },
  );

  it.each(all)("speaks without codes ($waiting $held)", (job) => {
    const { happened, done, todo } = explain(job);
    expect([happened, done, todo].join(" ")).not.toMatch(/\b\d{3}\b|HTTP|ERR_|E[A-Z]{5,}/);
  });
});
