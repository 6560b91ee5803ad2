import { describe, expect, it } from "vitest";
import { exportedWords, verifiedWords } from "../../../../renderer/settings/audit-words.ts";

const whole = {
  kind: "whole" as const,
  entries: 1204,
  first: "2026-11-03T08:01:00.000Z",
  last: "2026-11-25T14:02:00.000Z",
  unsealed: 0,
  incidents: 0,
};

describe("what came of verifying", () => {
  it("is how many entries there are, and from when to when", () => {
    const { standing, title, more } = verifiedWords(whole);
    expect([standing, title]).toEqual(["in-order", "The audit is whole: 1,204 entries."]);
    expect(more).toEqual([expect.stringMatching(/^From 3 Nov 2026, .* to 25 Nov 2026, .*\.$/)]);
  });

  it("says of an empty log that it is empty", () => {
    const said = verifiedWords({ ...whole, entries: 0, first: null, last: null });
    expect(said.title).toBe("The audit is whole, and still empty.");
  });

  it("keeps back neither entries without a seal nor those about a crash", () => {
    const { more } = verifiedWords({ ...whole, entries: 3, unsealed: 3, incidents: 1 });
    expect(more.slice(1)).toEqual([
      expect.stringMatching(/^1 entry is about a crash/),
      expect.stringMatching(/^3 entries are without a seal/),
    ]);
  });

  it("names the first broken entry, what is wrong, where, and what to do", () => {
    const said = verifiedWords({
      kind: "broken",
      n: 1017,
      file: "audit-000002.jsonl",
      line: 17,
      problem: "Entries are missing before this line.",
      sound: 1016,
    });
    expect(said).toEqual({
      standing: "not-in-order",
      title: "The audit is broken at entry 1,017.",
      more: [
        "Entries are missing before this line.",
        "audit-000002.jsonl, line 17. 1,016 entries are whole before it.",
        expect.stringMatching(/^Export it as it is/),
      ],
    });
  });

  it("names the file alone where no line is to blame", () => {
    const broken = { kind: "broken" as const, n: 1, problem: "It is not there.", sound: 0 };
    const { more } = verifiedWords({ ...broken, file: "audit-head.json", line: null });
    expect(more[1]).toBe("audit-head.json. No entry before it is left to rely on.");
  });

  it("sends who has not given the passcode to it", () => {
    expect(verifiedWords({ kind: "refused" })).toMatchObject({ standing: "not-done" });
  });
});

describe("what came of exporting", () => {
  it("is nothing where nobody wanted it any more", () => {
    expect(exportedWords({ kind: "cancelled" })).toBeNull();
  });

  it("says that the log is broken, although the file is there", () => {
    expect(exportedWords({ kind: "exported", entries: 1, isWhole: true })).toMatchObject({
      standing: "in-order",
      title: "Exported: 1 entry.",
    });
    expect(exportedWords({ kind: "exported", entries: 2, isWhole: false })).toMatchObject({
      standing: "not-in-order",
      title: expect.stringContaining("The audit is broken"),
    });
  });

  it.each(["not-written", "refused"] as const)("of %s is what to do about it", (kind) => {
    expect(exportedWords({ kind })?.standing).toBe("not-done");
  });
});
