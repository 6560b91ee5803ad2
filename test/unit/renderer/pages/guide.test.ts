import { describe, expect, it } from "vitest";
import { guide, type Complaint } from "../../../../renderer/pages/guide.ts";
import type { Quad } from "../../../../renderer/vision/geometry.ts";
import type { Look } from "../../../../renderer/vision/vision.ts";
import { card, lookAt, picture } from "./look.ts";

const usual = card(300, 200, 900);

function told(look: Look, before: Complaint | null = null, turning = false): Complaint | null {
  return guide(look, { picture, turning, before });
}

/** A card of which the far side is that much shorter than the near one. */
function tilted(share: number): Quad {
  const inset = (900 * (1 - share)) / 2;
  const [a, b, c, d] = usual;
  return [{ x: a.x + inset, y: a.y }, { x: b.x - inset, y: b.y }, c, d];
}

describe("guidance", () => {
  it.each<[what: string, look: Look, says: Complaint | null]>([
    ["nothing is in sight", lookAt(null), "lay"],
    [
      "what is in sight is a guess",
      lookAt(usual, { found: { quad: usual, score: 0.4, cutOff: false } }),
      "lay",
    ],
    ["nothing is in sight in the dark", lookAt(null, { light: 20 }), "too-dark"],
    ["the card is small", lookAt(card(300, 200, 400)), "closer"],
    ["the card touches one edge", lookAt(card(2, 200, 900)), "whole-in"],
    [
      "a part is out of sight",
      lookAt(usual, { found: { quad: usual, score: 1, cutOff: true } }),
      "whole-in",
    ],
    ["the card reaches over the picture", lookAt(card(2, -40, 1917)), "farther"],
    ["the card is tilted far", lookAt(tilted(0.7)), "flatten"],
    ["the card is tilted a little", lookAt(tilted(0.9)), null],
    ["the card is dark", lookAt(usual, { light: 80 }), "too-dark"],
    ["all of the page shines", lookAt(usual, { blown: 0.7 }), "too-bright"],
    ["a lamp shines on the card", lookAt(usual, { glare: 0.02 }), "glare"],
    ["the card is shaken", lookAt(usual, { sharpness: 0.03 }), "blurred"],
    ["the card shows the page that is done", lookAt(usual, { likeness: 0.93 }), "turn"],
    ["the card shows another page", lookAt(usual, { likeness: 0.35 }), null],
    ["all is well", lookAt(usual), null],
  ])("when %s", (_what, look, says) => {
    expect(told(look)).toBe(says);
  });

  it("asks to turn the card over once the front is done and nothing is in sight", () => {
    expect(told(lookAt(null), null, true)).toBe("turn");
  });

  it("lets a small card lie that has pixels enough, as under a document camera", () => {
    const large = { width: 4600, height: 3450 };
    const scene = { picture: large, turning: false, before: null };
    expect(guide(lookAt(card(900, 900, 930)), scene)).toBeNull();
  });

  it.each<[Complaint, just: Look]>([
    ["closer", lookAt(card(300, 200, 660))],
    ["whole-in", lookAt(card(16, 200, 900))],
    ["flatten", lookAt(tilted(0.8))],
    ["too-dark", lookAt(usual, { light: 98 })],
    ["too-bright", lookAt(usual, { blown: 0.5 })],
    ["glare", lookAt(usual, { glare: 0.006 })],
    ["blurred", lookAt(usual, { sharpness: 0.08 })],
    ["turn", lookAt(usual, { likeness: 0.65 })],
  ])("does not waver over “%s”: between its two thresholds it stays as it was", (says, just) => {
    expect(told(just)).toBeNull();
    expect(told(just, says)).toBe(says);
  });
});
