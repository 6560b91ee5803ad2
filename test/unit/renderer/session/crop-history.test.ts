import { describe, expect, it } from "vitest";
import { reduceSession, type SessionAction } from "../../../../renderer/session/reduce.ts";
import { emptySession, type Crop, type Session } from "../../../../renderer/session/session.ts";
import { wholePicture, type Quad } from "../../../../renderer/vision/geometry.ts";
import { cropOf, pageOf } from "./pages.ts";

const side = "front";
const first = cropOf(1);
const cropping = after(emptySession(), { do: "crop", side, crop: first, visit: 0 });

function after(session: Session, ...actions: SessionAction[]): Session {
  return actions.reduce(reduceSession, session);
}

function cropIn({ pages }: Session): Crop {
  if (pages.front.kind !== "cropping") throw new Error("There is no crop");
  return pages.front.crop;
}

/** The outline with its first corner so many pixels to the right. */
function moved(by: number): Quad {
  const [a, b, c, d] = wholePicture(first.picture);
  return [{ x: a.x + by, y: a.y }, b, c, d];
}

const move = (by: number, gesture?: string): SessionAction => ({
  do: "move-corners",
  side,
  quad: moved(by),
  ...(gesture !== undefined && { gesture }),
});
const turn: SessionAction = { do: "turn", side, by: 90 };
const undo: SessionAction = { do: "undo-crop", side };
const redo: SessionAction = { do: "redo-crop", side };

describe("undoing on a crop", () => {
  it("takes back every kind of change, the last one first, and does them again", () => {
    const tone = { brightness: 20, contrast: 0 };
    const steps: SessionAction[] = [
      move(3),
      turn,
      { do: "tilt", side, degrees: 2 },
      { do: "tone", side, tone },
    ];
    const states = [cropping];
    for (const step of steps) states.push(after(states.at(-1) ?? cropping, step));
    let session = states.at(-1) ?? cropping;
    for (const before of states.slice(0, -1).toReversed()) {
      session = after(session, undo);
      expect(cropIn(session)).toBe(cropIn(before));
    }
    expect(after(session, undo)).toEqual(session);
    for (const later of states.slice(1)) {
      session = after(session, redo);
      expect(cropIn(session)).toBe(cropIn(later));
    }
    expect(cropIn(session)).toMatchObject({ rotation: 90, tone });
    expect(after(session, redo)).toEqual(session);
  });

  it("takes one movement of the hand back as one, and the next one by itself", () => {
    const session = after(cropping, move(1, "a"), move(2, "a"), move(3, "a"), move(4, "b"));
    expect(cropIn(after(session, undo)).quad).toEqual(moved(3));
    expect(cropIn(after(session, undo, undo))).toBe(first);
  });

  it("begins anew after an undo, although the hand goes on", () => {
    const session = after(cropping, move(1, "a"), undo, move(2, "a"), move(3, "b"), undo, undo);
    expect(cropIn(session)).toBe(first);
  });

  it("forgets what was taken back as soon as something else is done", () => {
    const session = after(cropping, move(1), undo, turn);
    expect(after(session, redo)).toEqual(session);
  });

  it("does not count what changes nothing", () => {
    const session = after(cropping, move(1));
    expect(after(session, move(1))).toBe(session);
  });

  it("does nothing while the page is being made, and nothing to a page that is done", () => {
    const making = after(cropping, move(1), { do: "finish", side });
    expect(after(making, undo)).toBe(making);
    const crop = cropIn(making);
    const done = after(making, {
      do: "done",
      side,
      from: crop,
      page: pageOf(crop),
      isStopped: false,
    });
    expect(after(done, undo)).toBe(done);
  });
});

describe("straightening", () => {
  it("counts from where the corners were placed last", () => {
    const tilted = after(cropping, move(5), { do: "tilt", side, degrees: 4 });
    expect(cropIn(tilted).tilt).toEqual({ degrees: 4, from: moved(5) });
    const back = after(tilted, { do: "tilt", side, degrees: -3 }, { do: "tilt", side, degrees: 0 });
    expect(cropIn(back).quad).toEqual(moved(5));
    expect(cropIn(after(tilted, move(6))).tilt).toBeUndefined();
  });

  it("goes no further than 15°, in tenths", () => {
    const far = after(cropping, { do: "tilt", side, degrees: 40 });
    expect(cropIn(far).tilt?.degrees).toBe(15);
    expect(cropIn(after(far, { do: "tilt", side, degrees: 1.26 })).tilt?.degrees).toBe(1.3);
  });
});

it("a tone of nothing is none", () => {
  const toned = after(cropping, { do: "tone", side, tone: { brightness: 5, contrast: 0 } });
  const plain = after(toned, { do: "tone", side, tone: { brightness: 0, contrast: 0 } });
  expect(cropIn(plain).tone).toBeUndefined();
});
