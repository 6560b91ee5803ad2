import { describe, expect, it } from "vitest";
import {
  panned,
  placeOf,
  revealing,
  wholeView,
  zoomed,
} from "../../../../renderer/pages/zoom/zoom-view.ts";

const frame = { all: { width: 600, height: 400 }, room: { width: 600, height: 400 } };
const spot = { x: 150, y: 100 };

describe("looking closer", () => {
  it("keeps what is pointed at under the pointer", () => {
    const place = placeOf(zoomed(wholeView, 4, spot, frame), frame);
    // A quarter from the left and from the top, before and after.
    expect(place.left + place.width * 0.25).toBeCloseTo(spot.x);
    expect(place.top + place.height * 0.25).toBeCloseTo(spot.y);
  });

  it("goes as far as eight times, and back to the whole in the middle", () => {
    const closest = zoomed(wholeView, 100, spot, frame);
    expect(closest.zoom).toBe(8);
    expect(zoomed(closest, 0.001, { x: 0, y: 0 }, frame)).toEqual(wholeView);
  });

  it("fills the room before the picture is cut", () => {
    const narrow = { all: { width: 200, height: 400 }, room: { width: 600, height: 400 } };
    const place = placeOf(zoomed(wholeView, 2, spot, narrow), narrow);
    expect(place).toMatchObject({ left: 100, width: 400 });
  });
});

describe("moving what is zoomed", () => {
  const close = zoomed(wholeView, 2, { x: 300, y: 200 }, frame);

  it("goes by the pointer's way, and stops at the picture's edge", () => {
    expect(placeOf(panned(close, { x: 40, y: -30 }, frame), frame)).toMatchObject({
      left: -260,
      top: -230,
    });
    expect(placeOf(panned(close, { x: 9000, y: 9000 }, frame), frame)).toMatchObject({
      left: 0,
      top: 0,
    });
  });

  it("does nothing while all is shown", () => {
    expect(panned(wholeView, { x: 40, y: 40 }, frame)).toEqual(wholeView);
  });

  it("brings a corner into sight, and leaves alone what is in sight", () => {
    const corner = placeOf(revealing(close, { x: 1, y: 1 }, 20, frame), frame);
    expect(corner).toMatchObject({ left: -600, top: -400 });
    expect(revealing(close, { x: 0.5, y: 0.5 }, 20, frame)).toEqual(close);
    const { left, width } = placeOf(revealing(close, { x: 0.2, y: 0.5 }, 20, frame), frame);
    expect(left + 0.2 * width).toBeCloseTo(20);
  });
});
