import { describe, expect, it } from "vitest";
import { guide, holdGuidance } from "../../../../renderer/pages/guide.ts";
import type { Quad } from "../../../../renderer/vision/geometry.ts";

const picture = { width: 1920, height: 1080 };

function card(x: number, y: number, width: number): Quad {
  const height = width * 0.63;
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

describe("guidance", () => {
  it("asks for the document while none is surely in sight", () => {
    expect(guide(null, picture, false)).toBe("lay");
    expect(guide({ quad: card(300, 200, 900), score: 0.4, cutOff: false }, picture, false)).toBe(
      "lay",
    );
  });

  it("asks to turn the card over once the front is done", () => {
    expect(guide(null, picture, true)).toBe("turn");
  });

  it("asks to come closer with a small card", () => {
    expect(guide({ quad: card(300, 200, 400), score: 0.9, cutOff: false }, picture, false)).toBe(
      "closer",
    );
  });

  it("asks for all four corners when the card touches the edge", () => {
    expect(guide({ quad: card(2, 200, 900), score: 0.9, cutOff: false }, picture, false)).toBe(
      "whole-in",
    );
  });

  it("says to go ahead with a card that is large and whole", () => {
    expect(guide({ quad: card(300, 200, 900), score: 0.9, cutOff: false }, picture, true)).toBe(
      "ready",
    );
  });
});

describe("the sentence on the stage", () => {
  const lay = { shown: "lay", next: "lay", since: 0 } as const;

  it("changes only when the new one has held for 0.7 s", () => {
    const first = holdGuidance(lay, "ready", 1000);
    expect(first.shown).toBe("lay");
    expect(holdGuidance(first, "ready", 1699).shown).toBe("lay");
    expect(holdGuidance(first, "ready", 1700).shown).toBe("ready");
  });

  it("stays when the new one was a moment's noise", () => {
    const noise = holdGuidance(lay, "ready", 1000);
    const calm = holdGuidance(noise, "lay", 1100);
    expect(holdGuidance(calm, "ready", 1800).shown).toBe("lay");
  });
});
