import { describe, expect, it } from "vitest";
import type { Reading } from "../../../../renderer/reading/reading.ts";
import { saidOf, sourceOf, wantsPrint } from "../../../../renderer/session/readings.ts";
import { emptySession } from "../../../../renderer/session/session.ts";
import { after, back, front, licence, mrz, read, withPages } from "./read-pages.ts";

describe("dates in print for people", () => {
  const nothing = { type: null, number: null, issueDate: null, expiryDate: null, holder: null };
  const zone: Reading = { ...mrz, issueDate: null };
  const print: Reading = {
    ...nothing,
    source: "print",
    dates: { past: ["1994-09-05", "2023-06-02"], future: ["2033-06-01"] },
  };
  const seen = after(withPages({ front, back }), read(front, print));

  it("are wanted where a zone would bear them out and nothing else says when it was issued", () => {
    expect(wantsPrint(after(withPages({ front, back }), read(front)))).toBe(false);
    const zoneRead = after(withPages({ front, back }), read(front), read(back, zone));
    expect(wantsPrint(zoneRead)).toBe(true);
    expect(wantsPrint(after(zoneRead, read(front, licence)))).toBe(false);
    const besides = { do: "read-besides", address: front.address, print } as const;
    const known = after(zoneRead, besides);
    expect(wantsPrint(known)).toBe(false);
    expect(known.details.issueDate).toBe("2023-06-02");
  });

  it("stay with a page that is made anew, until they are read again", () => {
    const again = after(withPages({ front, back }), read(front, print), read(front));
    expect(after(again, read(back, zone)).details.issueDate).toBe("2023-06-02");
  });

  it("fill in nothing by themselves", () => {
    expect(seen.details).toEqual(emptySession().details);
  });

  it("fill in the issue date once the other page's zone bears it out, and go with that page", () => {
    const known = after(seen, read(back, zone));
    expect(known.details.issueDate).toBe("2023-06-02");
    expect(sourceOf(known, "issueDate")).toBe("print");
    expect(sourceOf(known, "expiryDate")).toBe("mrz");
    expect(after(known, { do: "clear", side: "back" }).details.issueDate).toBe("");
  });

  it("say so where something else was typed, and where a barcode says the same it comes first", () => {
    const other = { do: "edit-details", change: { issueDate: "2023-06-03" } } as const;
    const typedOther = after(seen, other, read(back, zone));
    expect(typedOther.details.issueDate).toBe("2023-06-03");
    expect(saidOf(typedOther, "issueDate")).toEqual([{ value: "2023-06-02", source: "print" }]);
    const both = after(seen, read(back, zone, licence));
    expect(sourceOf(both, "issueDate")).toBe("barcode");
  });
});
