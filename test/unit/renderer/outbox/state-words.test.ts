import { describe, expect, it } from "vitest";
import { HoldReason, JobState, WaitReason } from "../../../../preload/contract/job.ts";
import {
  countsDown,
  explain,
  mayTryNow,
  percentSent,
  stateWords,
  whyItWaits,
} from "../../../../renderer/outbox/state-words.ts";
import { afternoon, jobWith } from "./job.ts";

function wordsFor(what: Parameters<typeof jobWith>[0]): string {
  return stateWords(jobWith(what), afternoon).words;
}

describe("a document's state in plain words", () => {
  it("waits its turn before its first try", () => {
    expect(wordsFor({})).toBe("Waiting its turn");
  });

  it("waits for an earlier version, and calls for a look where that one is held", () => {
    const words = (["waiting", "held"] as const).map((behind) =>
      stateWords(jobWith({ behind, waiting: "busy", nextTryAt: afternoon + 5000 }), afternoon),
    );
    expect(words).toEqual([
      { mark: "waiting", words: "Waiting for an earlier version" },
      { mark: "look-again", words: "Waiting for an earlier version, which is held" },
    ]);
    expect(countsDown(jobWith({ behind: "held", nextTryAt: afternoon + 5000 }))).toBe(false);
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
    ...(["held", "waiting"] as const).map((behind) => jobWith({ behind })),
  ];

  it("says of a document behind another what to do with the earlier one, and offers no try", () => {
    const waiting = jobWith({ behind: "held", waiting: "offline" });
    expect(explain(waiting).happened).toMatch(/earlier version .* which is held/);
    const held = jobWith({ state: "held", held: "sign-in", behind: "held" });
    expect(explain(held).happened).toMatch(/access token/);
    for (const job of [waiting, held]) {
      expect(explain(job).todo).toMatch(/earlier one/);
      expect(mayTryNow(job)).toBe(false);
    }
  });

  it("offers a try to what waits or is held, and to nothing else", () => {
    const states = JobState.options.filter((state) => mayTryNow(jobWith({ state })));
    expect(states).toEqual(["queued", "held"]);
  });

  it("says of delivered pages that they are gone, or how long they are kept", () => {
    const job = jobWith({ state: "delivered", confirmation: "confirmed" });
    expect(explain(job).done).toMatch(/the pages are gone/);
    expect(explain(job, 48).done).toMatch(/sealed on this PC for 48 hours/);
    expect(explain(jobWith({ state: "discarded" }), 48).done).toMatch(/pages are gone/);
  });

  it("does not put a mistyped address down to the network cable", () => {
    expect(explain(jobWith({ waiting: "unreachable" })).happened).toMatch(/base address/);
    expect(whyItWaits(jobWith({ waiting: "unreachable" }))).toBe("The server was not reached");
  });

  it.each(all)(
    "says in sentences what happened, was done and can be done ($waiting $held $behind)",
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
