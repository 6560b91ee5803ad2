import { describe, expect, it } from "vitest";
import { Draft } from "../../../../preload/contract/bench.ts";
import { draftOf, sessionOf } from "../../../../renderer/session/draft.ts";
import { holdersOf, saidOf, sourceOf } from "../../../../renderer/session/readings.ts";
import { reduceSession } from "../../../../renderer/session/reduce.ts";
import { emptySession, type Session } from "../../../../renderer/session/session.ts";
import { cropOf, pageOf } from "./pages.ts";

const licence = {
  source: "barcode",
  side: "back",
  type: "DRIVING_LICENSE",
  number: "NM4471902",
  issueDate: "2023-06-02",
  expiryDate: "2033-06-01",
  holder: { name: "QUENNELL, ILSE", birthDate: "1994-09-05" },
} as const;
const pages = { front: { kind: "empty" }, back: pageOf(cropOf(7)) } as const;
const left = [
  { do: "read", address: pages.back.address, readings: [licence] } as const,
  { do: "edit-details", change: { number: "NM1" } } as const,
].reduce<Session>(reduceSession, { ...emptySession(), pages });
const draft = Draft.parse(draftOf(left, { front: null, back: null }));

describe("what was read on the pages of a draft", () => {
  it("comes back with where each detail came from, and with what contradicts what was typed", () => {
    const session = sessionOf(draft, pages);
    expect(session.details).toEqual(left.details);
    expect(sourceOf(session, "issueDate")).toBe("barcode");
    expect(sourceOf(session, "number")).toBe("typed");
    expect(saidOf(session, "number")).toEqual([{ value: "NM4471902", source: "barcode" }]);
  });

  it("leaves the holder behind: nothing about them is in what is kept", () => {
    expect(JSON.stringify(draft)).not.toMatch(/QUENNELL|1994/);
    expect(holdersOf(sessionOf(draft, pages))).toEqual([]);
  });

  it("keeps of the printed dates the issue date alone: the holder's birth is among them", () => {
    const nothing = { type: null, number: null, issueDate: null, holder: null } as const;
    const zone = {
      ...nothing,
      source: "mrz",
      expiryDate: "2032-09-13",
      holder: { name: "TAVISH, MIRA", birthDate: "1988-04-17" },
    } as const;
    const print = {
      ...nothing,
      source: "print",
      expiryDate: null,
      dates: { past: ["1988-04-17", "2022-09-14"], future: ["2032-09-13"] },
    } as const;
    const address = pages.back.address;
    const read = { do: "read", address, readings: [zone, print] } as const;
    const seen = reduceSession({ ...emptySession(), pages }, read);
    expect(seen.details.issueDate).toBe("2022-09-14");
    const kept = Draft.parse(draftOf(seen, { front: null, back: null }));
    expect(JSON.stringify(kept)).not.toMatch(/TAVISH|1988/);
    const session = sessionOf(kept, pages);
    expect(session.details.issueDate).toBe("2022-09-14");
    expect(sourceOf(session, "issueDate")).toBe("print");
  });

  it("stays when the page is turned after the lock", () => {
    const print = {
      source: "print",
      type: null,
      number: null,
      issueDate: "2022-09-14",
      expiryDate: null,
      holder: null,
    } as const;
    const address = pages.back.address;
    const kept = { ...emptySession(), pages, readings: { [address]: [print] } };
    const again = reduceSession(kept, { do: "read", address, readings: [licence] });
    expect(saidOf(again, "issueDate").map(({ value }) => value)).toEqual([
      "2023-06-02",
      "2022-09-14",
    ]);
  });

  it("is taken away again with its page", () => {
    const gone = reduceSession(sessionOf(draft, pages), { do: "clear", side: "back" });
    expect(gone.details).toMatchObject({ type: "", number: "NM1", expiryDate: "" });
  });

  it("is not known of a draft that an earlier version kept", () => {
    const { readings: _readings, ...earlier } = draft;
    const session = sessionOf(Draft.parse(earlier), pages);
    expect(session.readings).toEqual({});
    expect(session.details.issueDate).toBe("2023-06-02");
  });

  it("is not known of a page that was not read yet", () => {
    const unread = { ...emptySession(), pages };
    const kept = Draft.parse(draftOf(unread, { front: null, back: null }));
    expect(sessionOf(kept, pages).readings).toEqual({});
  });
});
