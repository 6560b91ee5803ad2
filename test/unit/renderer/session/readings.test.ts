import { describe, expect, it } from "vitest";
import {
  areRead,
  holdersOf,
  misplaced,
  saidOf,
  sourceOf,
} from "../../../../renderer/session/readings.ts";
import type { SessionAction } from "../../../../renderer/session/reduce.ts";
import { emptySession } from "../../../../renderer/session/session.ts";
import { after, back, front, licence, mrz, read, withPages } from "./read-pages.ts";

const typed = (number: string): SessionAction => ({ do: "edit-details", change: { number } });
const licenceRead = after(withPages({ back }), read(back, licence));

describe("what was read on a page", () => {
  it("fills in the empty fields, and says where each came from", () => {
    expect(licenceRead.details).toMatchObject({
      type: "DRIVING_LICENSE",
      number: "NM4471902",
      issueDate: "2023-06-02",
      expiryDate: "2033-06-01",
    });
    expect(sourceOf(licenceRead, "number")).toBe("barcode");
    expect(sourceOf(withPages({ back }), "number")).toBeNull();
  });

  it("never takes the place of what was typed", () => {
    const session = after(withPages({ back }), typed("NM4471903"), read(back, licence));
    expect(session.details.number).toBe("NM4471903");
    expect(session.details.issueDate).toBe("2023-06-02");
    expect(sourceOf(session, "number")).toBe("typed");
    expect(saidOf(session, "number")).toEqual([{ value: "NM4471902", source: "barcode" }]);
  });

  it("takes the place of what was typed when the operator says so, and is taken away as if read", () => {
    const used = after(withPages({ back }), typed("X"), read(back, licence), {
      do: "use-read",
      field: "number",
      value: "NM4471902",
    });
    expect(sourceOf(used, "number")).toBe("barcode");
    expect(after(used, { do: "clear", side: "back" }).details.number).toBe("");
  });

  it("says that it expires although the operator has said that it does not", () => {
    const never = { do: "edit-details", change: { noExpiryDate: true } } as const;
    const session = after(withPages({ back }), never, read(back, licence));
    expect(session.details).toMatchObject({ noExpiryDate: true, expiryDate: "" });
    const used = after(session, { do: "use-read", field: "expiryDate", value: "2033-06-01" });
    expect(used.details).toMatchObject({ noExpiryDate: false, expiryDate: "2033-06-01" });
  });

  it("goes with the page, and with it what it had filled in and nobody has touched", () => {
    const gone = after(licenceRead, typed("NM 1"), { do: "clear", side: "back" });
    expect(gone.details).toMatchObject({ type: "", number: "NM 1", issueDate: "", expiryDate: "" });
    expect(holdersOf(gone)).toEqual([]);
  });

  it("comes back with the page, and is forgotten once the page cannot come back", () => {
    const gone = after(licenceRead, { do: "clear", side: "back" });
    expect(after(gone, { do: "put-back" }).details).toEqual(licenceRead.details);
    expect(after(gone, { do: "forget-aside" }).readings).toEqual({});
  });

  it("stays when the page is turned, until the new page has been read", () => {
    const { crop } = back;
    const turned = { ...back, crop: { ...crop, rotation: 90 }, address: "blob:turned" } as const;
    const actions: SessionAction[] = [
      { do: "finish", side: "back" },
      { do: "done", side: "back", from: crop, page: turned, isStopped: false },
    ];
    const session = after(licenceRead, ...actions);
    expect(session.details).toEqual(licenceRead.details);
    expect(after(session, read(turned)).details.number).toBe("");
  });

  it("stays while the page is cropped again", () => {
    const session = after(licenceRead, { do: "crop-again", side: "back" });
    expect(session.details).toEqual(licenceRead.details);
  });

  it("of a page that is gone by then changes nothing", () => {
    const gone = after(withPages({ front }), read(back, licence));
    expect(gone).toEqual(withPages({ front }));
  });

  it("stays out of a field that the operator has emptied, until the document says something else", () => {
    const emptied = after(licenceRead, typed(""));
    const turned = after(emptied, { do: "show", side: "front" });
    expect(turned.details.number).toBe("");
    const other = after(emptied, read(back, { ...licence, number: "NM9" }));
    expect(other.details.number).toBe("NM9");
  });

  it("is not there for the next customer", () => {
    const next = after(licenceRead, { do: "start-over", session: emptySession() });
    expect(next).toEqual({ ...emptySession(), visit: 1 });
  });
});

describe("two pages", () => {
  it("that say the same fill it in once, with the MRZ as its source", () => {
    const session = after(
      withPages({ front, back }),
      read(front, { ...licence, number: "NM 4471902" }),
      read(back, mrz),
    );
    expect(sourceOf(session, "issueDate")).toBe("mrz");
    expect(saidOf(session, "number")).toHaveLength(1);
  });

  it("that contradict each other fill in nothing there, and both are told", () => {
    const session = after(
      withPages({ front, back }),
      read(front, { ...mrz, number: "OTHER1" }),
      read(back, licence),
    );
    expect(session.details.number).toBe("");
    expect(session.details.issueDate).toBe("2023-06-02");
    expect(saidOf(session, "number")).toEqual([
      { value: "OTHER1", source: "mrz" },
      { value: "NM4471902", source: "barcode" },
    ]);
  });

  it("that were made anew are read when they have been themselves", () => {
    const { crop } = back;
    const again = { ...back, crop: { ...crop, rotation: 180 }, address: "blob:again" } as const;
    const finish = { do: "finish", side: "back" } as const;
    const done = { do: "done", side: "back", from: crop, page: again, isStopped: false } as const;
    const turned = after(licenceRead, finish, done);
    expect(turned.details).toEqual(licenceRead.details);
    expect(areRead(turned)).toBe(false);
    expect(areRead(after(turned, read(again)))).toBe(true);
  });

  it("are read when both have been", () => {
    const one = after(withPages({ front, back }), read(front));
    expect(areRead(one)).toBe(false);
    expect(areRead(after(one, read(back)))).toBe(true);
  });
});

describe("a page on the wrong side", () => {
  const wrong = after(withPages({ front }), read(front, licence));

  it("is noticed by its print, and only there", () => {
    expect(misplaced(wrong)).toEqual(["front"]);
    expect(misplaced(licenceRead)).toEqual([]);
    const anySide = { source: "barcode", type: null, number: "S1234567D" } as const;
    const nric = { ...licence, ...anySide };
    const { side: _side, ...unknown } = nric;
    expect(misplaced(after(withPages({ front }), read(front, unknown)))).toEqual([]);
  });

  it("moves over with all that it says, and its empty side is on the stage", () => {
    const swapped = after(wrong, { do: "show", side: "back" }, { do: "swap-sides" });
    expect(swapped.pages).toEqual({ front: { kind: "empty" }, back: front });
    expect(swapped.active).toBe("front");
    expect(swapped.details).toEqual(wrong.details);
    expect(misplaced(swapped)).toEqual([]);
  });

  it("changes over with the other page", () => {
    const both = { ...wrong, pages: { front, back }, stopped: { front: 2, back: 0 } };
    const swapped = after(both, { do: "swap-sides" });
    expect(swapped.pages).toEqual({ front: back, back: front });
    expect(swapped.stopped).toEqual({ front: 0, back: 2 });
  });

  it("stays where it is while a picture is on its way", () => {
    const arriving = { do: "arriving", side: "back", step: "taking", visit: 0 } as const;
    const busy = after(wrong, arriving);
    expect(after(busy, { do: "swap-sides" })).toBe(busy);
  });
});
