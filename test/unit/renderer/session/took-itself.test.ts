import { describe, expect, it } from "vitest";
import { reduceSession, type SessionAction } from "../../../../renderer/session/reduce.ts";
import { emptySession, type Session } from "../../../../renderer/session/session.ts";
import { cropOf, pageOf } from "./pages.ts";

function after(session: Session, ...actions: SessionAction[]): Session {
  return actions.reduce(reduceSession, session);
}

const crop = cropOf(1);
const page = pageOf(crop);

describe("a page that takes itself", () => {
  const itself = { do: "took-itself", side: "front", page, isStopped: false, visit: 0 } as const;

  it("is done at once, the other side is next, and it is offered to be looked at", () => {
    const session = after(emptySession(), itself);
    expect(session.pages.front).toBe(page);
    expect(session).toMatchObject({ active: "back", tookItself: { side: "front" } });
    const looked = after(session, { do: "untake" });
    expect(looked.pages.front).toEqual({ kind: "cropping", crop, before: null });
    expect(looked).toMatchObject({ active: "front", tookItself: null });
  });

  it("takes no page's place, and nobody else's", () => {
    const done = after(emptySession(), itself);
    expect(after(done, itself)).toBe(done);
    const next = after(emptySession(), { do: "start-over", session: emptySession() });
    expect(after(next, itself)).toBe(next);
  });

  it("keeps the stage where it should be taken again, and where a passport has no back", () => {
    expect(after(emptySession(), { ...itself, isStopped: true }).active).toBe("front");
    const passport = after(emptySession(), { do: "edit-details", change: { type: "PASSPORT" } });
    expect(after(passport, itself).active).toBe("front");
  });
});

describe("a page that should be taken again", () => {
  const stopped = { do: "took-itself", side: "front", page, isStopped: true, visit: 0 } as const;
  const clear = { do: "clear", side: "front" } as const;

  it("is counted until a good one comes", () => {
    const twice = after(emptySession(), stopped, clear, stopped);
    expect(twice.stopped.front).toBe(2);
    expect(after(twice, clear, { ...stopped, isStopped: false }).stopped.front).toBe(0);
  });

  it("is used for a reason, and the other side is next", () => {
    const session = after(emptySession(), stopped, {
      do: "excuse",
      side: "front",
      reason: "The card is worn",
    });
    expect(session.pages.front).toMatchObject({ kind: "done", excuse: "The card is worn" });
    expect(session.active).toBe("back");
  });
});
