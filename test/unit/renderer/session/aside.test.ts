import { describe, expect, it } from "vitest";
import { reduceSession, type SessionAction } from "../../../../renderer/session/reduce.ts";
import { emptySession, type Session } from "../../../../renderer/session/session.ts";
import { cropOf, pageOf } from "./pages.ts";

function after(session: Session, ...actions: SessionAction[]): Session {
  return actions.reduce(reduceSession, session);
}

const crop = cropOf(1);
const page = pageOf(crop);
const otherCrop = cropOf(2);
const finish = { do: "finish", side: "front" } as const;
const done = after(emptySession(), { do: "crop", side: "front", crop, visit: 0 }, finish, {
  do: "done",
  side: "front",
  from: crop,
  page,
  isStopped: false,
});

describe("two pictures that came in together", () => {
  const backCrop = cropOf(3);
  const both = after(
    done,
    { do: "crop", side: "back", crop: backCrop, visit: 0 },
    { do: "crop", side: "front", crop: otherCrop, visit: 0, batch: 7 },
    { do: "crop", side: "back", crop: cropOf(4), visit: 0, batch: 7 },
  );

  it("set aside what stood in both places, and one step puts both back", () => {
    expect(both.aside?.pages.map(({ side }) => side)).toEqual(["front", "back"]);
    const back = after(both, { do: "put-back" });
    expect(back.pages.front).toBe(page);
    expect(back.pages.back).toMatchObject({ kind: "cropping", crop: backCrop });
    expect(back).toMatchObject({ active: "front", aside: null });
  });

  it("leave nothing of an earlier act to be put back with theirs", () => {
    const retaken = after(done, { do: "clear", side: "front" });
    const later = after(
      retaken,
      { do: "crop", side: "back", crop: backCrop, visit: 0 },
      { do: "crop", side: "back", crop: otherCrop, visit: 0, batch: 8 },
    );
    expect(later.aside?.pages.map(({ side }) => side)).toEqual(["back"]);
  });

  it("let go of the one whose place holds a finished page again", () => {
    const finished = after(both, finish, {
      do: "done",
      isStopped: false,
      side: "front",
      from: otherCrop,
      page: pageOf(otherCrop),
    });
    expect(finished.aside?.pages.map(({ side }) => side)).toEqual(["back"]);
  });
});
