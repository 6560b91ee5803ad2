import { describe, expect, it } from "vitest";
import { reduceSession, type SessionAction } from "../../../../renderer/session/reduce.ts";
import { emptySession, underWay, type Session } from "../../../../renderer/session/session.ts";
import { wholePicture } from "../../../../renderer/vision/geometry.ts";
import { cropOf, pageOf } from "./pages.ts";

function after(session: Session, ...actions: SessionAction[]): Session {
  return actions.reduce(reduceSession, session);
}

const crop = cropOf(1);
const page = pageOf(crop);
const cropping = after(emptySession(), { do: "crop", side: "front", crop, visit: 0 });
const finish = { do: "finish", side: "front" } as const;
const done = after(cropping, finish, {
  do: "done",
  side: "front",
  from: crop,
  page,
  isStopped: false,
});
const otherCrop = cropOf(2);

describe("a picture that comes in", () => {
  it("is cropped on its side, which comes onto the stage", () => {
    const session = after(emptySession(), { do: "crop", side: "back", crop, visit: 0 });
    expect(session.pages.back).toEqual({ kind: "cropping", crop, before: null });
    expect(session.active).toBe("back");
  });

  it("does not pull the stage away from a crop at work", () => {
    const session = after(cropping, { do: "crop", side: "back", crop: otherCrop, visit: 0 });
    expect(session.pages.back.kind).toBe("cropping");
    expect(session.active).toBe("front");
  });

  it("never lands with the next customer", () => {
    const next = after(cropping, { do: "start-over", session: emptySession() });
    expect(after(next, { do: "crop", side: "front", crop, visit: 0 })).toBe(next);
    expect(after(next, { do: "crop", side: "front", crop, visit: 1 }).pages.front.kind).toBe(
      "cropping",
    );
  });
});

describe("a picture on its way", () => {
  const opening = { do: "arriving", side: "back", step: "opening", visit: 0 } as const;

  it("is known until it comes or will not come", () => {
    const session = after(done, opening);
    expect(underWay(session, "back")).toBe("opening");
    expect(underWay(session, "front")).toBeNull();
    expect(underWay(after(session, { ...opening, step: null }), "back")).toBeNull();
    const come = after(session, { do: "crop", side: "back", crop: otherCrop, visit: 0 });
    expect(underWay(come, "back")).toBeNull();
  });

  it("does not keep the next customer waiting", () => {
    const next = after(done, opening, { do: "start-over", session: emptySession() });
    expect(underWay(next, "back")).toBeNull();
    expect(after(next, opening)).toBe(next);
  });
});

describe("a crop", () => {
  it("follows the corners and the turns", () => {
    const quad = wholePicture({ width: 20, height: 20 });
    const session = after(
      cropping,
      { do: "move-corners", side: "front", quad },
      { do: "turn", side: "front", by: 270 },
      { do: "turn", side: "front", by: 270 },
    );
    expect(session.pages.front).toMatchObject({
      crop: { quad, rotation: 180, corners: "placed" },
    });
  });

  it("stays as it is while its page is being made", () => {
    const finishing = after(cropping, finish);
    expect(underWay(finishing, "front")).toBe("finishing");
    expect(after(finishing, { do: "turn", side: "front", by: 90 })).toBe(finishing);
    expect(after(finishing, { do: "unfinish", side: "front", from: otherCrop })).toBe(finishing);
    const refused = after(finishing, { do: "unfinish", side: "front", from: crop });
    expect(underWay(refused, "front")).toBeNull();
  });

  it("becomes the page, and the empty back is next", () => {
    expect(done.pages.front).toBe(page);
    expect(done.active).toBe("back");
  });

  it("that is left or retaken can be put back as it was", () => {
    const left = after(cropping, { do: "clear", side: "front" });
    expect(left.pages.front.kind).toBe("empty");
    expect(after(left, { do: "put-back" }).pages.front).toBe(cropping.pages.front);
  });

  it("that was left is forgotten once another picture is there", () => {
    const left = after(cropping, { do: "clear", side: "front" });
    const other = { do: "crop", side: "front", crop: otherCrop, visit: 0 } as const;
    expect(after(left, { ...other, side: "back" }).aside).not.toBeNull();
    expect(after(left, other).aside).toBeNull();
  });

  it("takes no page after it was left while its page was being made", () => {
    const left = after(cropping, finish, { do: "clear", side: "front" }, { do: "put-back" });
    expect(after(left, { do: "done", side: "front", from: crop, page, isStopped: false })).toBe(
      left,
    );
  });

  it("takes no page that was made of an earlier crop", () => {
    const moved = after(cropping, { do: "turn", side: "front", by: 90 }, finish);
    expect(after(moved, { do: "done", side: "front", from: crop, page, isStopped: false })).toBe(
      moved,
    );
  });

  it("leaves the stage where the operator has gone meanwhile", () => {
    const elsewhere = after(
      cropping,
      finish,
      { do: "show", side: "back" },
      { do: "unfinish", side: "front", from: crop },
    );
    expect(elsewhere.active).toBe("back");
  });
});

describe("a finished page", () => {
  it("is turned without leaving the stage", () => {
    const turnedPage = pageOf({ ...crop, rotation: 90 });
    const session = after(done, { do: "show", side: "front" }, finish, {
      do: "done",
      side: "front",
      from: crop,
      page: turnedPage,
      isStopped: false,
    });
    expect(session.pages.front).toBe(turnedPage);
    expect(underWay(session, "front")).toBeNull();
    expect(session.active).toBe("front");
  });

  it("comes back when cropping again is given up", () => {
    const again = after(done, { do: "crop-again", side: "front" });
    expect(again.pages.front).toMatchObject({ kind: "cropping", crop, before: page });
    expect(again.active).toBe("front");
    expect(after(again, { do: "keep", side: "front" }).pages.front).toBe(page);
  });

  it("is set aside by a retake and can be put back", () => {
    const retaken = after(done, { do: "clear", side: "front" });
    expect(retaken.pages.front.kind).toBe("empty");
    expect(retaken.aside).toEqual({ pages: [{ side: "front", page }], batch: null });
    const back = after(retaken, { do: "put-back" });
    expect(back.pages.front).toBe(page);
    expect(back).toMatchObject({ active: "front", aside: null });
  });

  it("is set aside too when a new picture replaces it, or while it is cropped again", () => {
    const replaced = after(done, { do: "crop", side: "front", crop: otherCrop, visit: 0 });
    expect(replaced.aside?.pages).toEqual([{ side: "front", page }]);
    const again = after(done, { do: "crop-again", side: "front" }, { do: "clear", side: "front" });
    expect(again.aside?.pages[0]?.page).toBe(page);
  });

  it("is forgotten after a while, or once another page stands in its place", () => {
    const retaken = after(done, { do: "clear", side: "front" });
    expect(after(retaken, { do: "forget-aside" }).aside).toBeNull();
    const anew = after(retaken, { do: "crop", side: "front", crop: otherCrop, visit: 0 }, finish, {
      do: "done",
      side: "front",
      from: otherCrop,
      page: pageOf(otherCrop),
      isStopped: false,
    });
    expect(anew.aside).toBeNull();
  });
});

describe("what does not fit the state", () => {
  it.each<SessionAction>([
    { do: "move-corners", side: "front", quad: crop.quad },
    { do: "turn", side: "front", by: 90 },
    { do: "finish", side: "front" },
    { do: "unfinish", side: "front", from: crop },
    { do: "done", side: "front", from: crop, page, isStopped: false },
    { do: "crop-again", side: "front" },
    { do: "keep", side: "front" },
    { do: "clear", side: "front" },
    { do: "put-back" },
    { do: "forget-aside" },
  ])("leaves an empty bench as it is: $do", (action) => {
    const empty = emptySession();
    expect(reduceSession(empty, action)).toBe(empty);
  });
});
