import { describe, expect, it } from "vitest";
import {
  firstGuidance,
  holdGuidance,
  type Guidance,
} from "../../../../renderer/pages/held-guidance.ts";

/** The sentences that come up when these are seen, one look each 100 ms. */
function shown(seen: readonly Guidance[]): { said: Guidance; at: number }[] {
  let held = firstGuidance("lay");
  const changes: { said: Guidance; at: number }[] = [];
  for (const [step, guidance] of seen.entries()) {
    const before = held.shown;
    held = holdGuidance(held, guidance, step * 100);
    if (held.shown !== before) changes.push({ said: held.shown, at: step * 100 });
  }
  return changes;
}

function times(count: number, guidance: Guidance): Guidance[] {
  return Array.from({ length: count }, () => guidance);
}

describe("the sentence on the stage", () => {
  it("changes when the new one has held for half a second", () => {
    expect(shown(times(10, "hold"))).toEqual([{ said: "hold", at: 500 }]);
  });

  it("stays when the new one was a moment's noise", () => {
    expect(shown([...times(4, "glare"), "lay", ...times(4, "glare"), "lay"])).toEqual([]);
  });

  it("stands for a second and a half, whatever comes", () => {
    const seen = [...times(8, "closer"), ...times(8, "glare"), ...times(20, "hold")];
    const [first, second, ...more] = shown(seen);
    expect(first?.said).toBe("closer");
    expect(second).toEqual({ said: "hold", at: 2100 });
    expect(more).toEqual([]);
  });
});
