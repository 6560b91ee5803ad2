import { describe, expect, it } from "vitest";
import {
  followOutline,
  noOutline,
  shownOutline,
  type OutlineTrack,
} from "../../../../renderer/pages/outline-track.ts";
import type { Found } from "../../../../renderer/vision/vision.ts";

const picture = { width: 1600, height: 1200 };

function cardAt(x: number, score = 0.9): Found {
  const right = x + 800;
  return {
    quad: [
      { x, y: 300 },
      { x: right, y: 300 },
      { x: right, y: 800 },
      { x, y: 800 },
    ],
    score,
    cutOff: false,
  };
}

function after(...looks: (Found | null)[]): OutlineTrack {
  return looks.reduce<OutlineTrack>(
    (track, found) => followOutline(track, found, picture),
    noOutline,
  );
}

describe("the live outline", () => {
  it("is drawn once the card was found twice at the same place", () => {
    expect(shownOutline(after(cardAt(300)))).toBeNull();
    expect(shownOutline(after(cardAt(300), cardAt(300)))).toEqual(cardAt(300).quad);
  });

  it("is smoothed", () => {
    expect(shownOutline(after(cardAt(300), cardAt(310)))?.[0].x).toBe(305);
  });

  it("is not drawn while the card moves", () => {
    expect(shownOutline(after(cardAt(300), cardAt(300), cardAt(400)))).toBeNull();
  });

  it("is not drawn for a guess", () => {
    expect(shownOutline(after(cardAt(300, 0.4), cardAt(300, 0.4)))).toBeNull();
  });

  it("outlives two looks that found nothing, but not a third", () => {
    const steady = [cardAt(300), cardAt(300)];
    expect(shownOutline(after(...steady, null, null))).not.toBeNull();
    expect(shownOutline(after(...steady, null, null, null))).toBeNull();
  });
});
