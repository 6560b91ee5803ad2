import { describe, expect, it } from "vitest";
import { forwardingWords } from "../../../../renderer/settings/forwarding-words.ts";

const named = {
  kind: "named" as const,
  collector: "https://collector.bank.example/v1/logs",
  upTo: "2026-11-25T14:02:00.000Z",
  refused: 0,
  trouble: null,
};
const since = "2026-11-25T09:30:00.000Z";

describe("how forwarding stands", () => {
  it("is nothing where no policy asks for it, and said in training", () => {
    expect(forwardingWords({ kind: "none" })).toBeNull();
    expect(forwardingWords({ kind: "training" })).toEqual({
      lines: ["In training nothing is forwarded: nothing leaves this PC."],
      trouble: null,
    });
  });

  it("names the collector and how far it got", () => {
    expect(forwardingWords(named)).toEqual({
      lines: [
        "Your organisation has each entry forwarded to https://collector.bank.example/v1/logs.",
        expect.stringMatching(/^Forwarded up to 25 Nov 2026, \d\d:\d\d\.$/),
      ],
      trouble: null,
    });
    const { lines } = forwardingWords({ ...named, upTo: null }) ?? { lines: [] };
    expect(lines[1]).toBe("Nothing has been forwarded yet.");
  });

  it.each([
    ["not-reached", null, /^The collector has not answered since 25 Nov 2026, \d\d:\d\d\. Nothing/],
    ["not-trusted", null, /could not prove that it is the right one/],
    ["refused", 503, /has refused the entries since .*\. It answers 503\. Nothing is lost/],
    ["too-large", 413, /even one is too large for it\. It answers 413\./],
    ["no-collector", 200, /something answers there that is no collector/],
    ["not-read", null, /could not be read for forwarding/],
  ] as const)("says of %s since when, and that nothing is lost", (why, status, words) => {
    const said = forwardingWords({ ...named, trouble: { since, why, status } });
    expect(said?.trouble).toMatch(words);
    expect(said?.trouble).toMatch(/Nothing is lost, it goes on by itself\.$/);
    expect(said?.lines).toHaveLength(2);
  });

  it("counts what the collector does not want", () => {
    const said = forwardingWords({ ...named, refused: 1204 });
    expect(said?.lines[2]).toMatch(/^The collector has refused 1,204 entries for good/);
  });
});
