import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import { readiness } from "../../../../renderer/details/readiness.ts";
import { emptySession, type PageSlot, type Session } from "../../../../renderer/session/session.ts";
import { goodMeasures } from "../session/pages.ts";
import { wholePicture } from "../../../../renderer/vision/geometry.ts";

const rules = { ...defaultSettings, today: "2026-11-23" };
// Readiness looks at what is there, never into a picture.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const shown = {} as ImageBitmap;
const crop = {
  picture: { id: 1, width: 40, height: 30, shown },
  quad: wholePicture({ width: 40, height: 30 }),
  rotation: 0,
  corners: "found",
} as const;
const done: PageSlot = {
  kind: "done",
  crop,
  page: { mediaType: "image/jpeg", bytes: Uint8Array.of(0xff, 0xd8), width: 1200, height: 757 },
  measures: goodMeasures,
  excuse: null,
  address: "blob:front",
};
const complete: Session = {
  ...emptySession(),
  customerId: "4711",
  documentId: "9223372036854775807",
  pages: { front: done, back: done },
  details: {
    type: "NATIONAL_ID",
    number: " S1234567D ",
    authenticity: "ORIGINAL",
    issueDate: "1.1.2020",
    expiryDate: "01012030",
    noExpiryDate: false,
    showExpiryNotification: true,
  },
};

describe("readiness", () => {
  it("names everything an empty bench lacks, in the order of the window", () => {
    expect(readiness(emptySession(), rules)).toMatchObject({
      kind: "lacking",
      lacking: [
        "customerId",
        "documentId",
        "front",
        "type",
        "number",
        "authenticity",
        "issueDate",
        "expiryDate",
      ],
    });
  });

  it("gives the submission with ids as digits and dates as calendar days", () => {
    expect(readiness(complete, rules)).toMatchObject({
      kind: "ready",
      warnings: [],
      submission: {
        customerId: "4711",
        documentId: "9223372036854775807",
        details: { number: "S1234567D", issueDate: "2020-01-01", expiryDate: "2030-01-01" },
      },
    });
  });

  it("leaves the back out of the submission when there is none, and asks about it for a card", () => {
    const session = { ...complete, pages: { front: done, back: { kind: "empty" } as const } };
    const ready = readiness(session, rules);
    expect(ready).toMatchObject({ kind: "ready", warnings: ["no-back"], backAdvised: true });
    expect(ready.kind === "ready" && "back" in ready.submission).toBe(false);
  });

  it("does not ask about the back of a passport", () => {
    const session = {
      ...complete,
      pages: { front: done, back: { kind: "empty" } as const },
      details: { ...complete.details, type: "PASSPORT" },
    };
    expect(readiness(session, rules)).toMatchObject({ kind: "ready", warnings: [] });
  });

  it("waits for a back that is still being cropped instead of leaving it out", () => {
    const cropping: PageSlot = { kind: "cropping", crop, before: null };
    const session = { ...complete, pages: { front: done, back: cropping } };
    expect(readiness(session, rules)).toMatchObject({ kind: "lacking", lacking: ["back"] });
  });

  it("waits for a back that is still on its way and for a page that is being turned", () => {
    const noBack = { ...complete, pages: { front: done, back: { kind: "empty" } as const } };
    const arriving = { ...noBack, arriving: { front: null, back: "opening" } as const };
    expect(readiness(arriving, rules)).toMatchObject({
      kind: "lacking",
      lacking: ["back"],
      backAdvised: false,
    });
    const turning = { ...complete, finishing: { front: true, back: true } };
    expect(readiness(turning, rules)).toMatchObject({
      kind: "lacking",
      lacking: ["front", "back"],
    });
  });

  it("stops at an expiry before the issue and names the field", () => {
    const session = { ...complete, details: { ...complete.details, expiryDate: "2019-12-31" } };
    expect(readiness(session, rules)).toMatchObject({
      kind: "lacking",
      lacking: ["expiryDate"],
      errors: { expiryDate: "expiry-before-issue" },
    });
  });

  it("goes on without an expiry date only when the operator says that there is none", () => {
    const none = { ...complete.details, expiryDate: "" };
    expect(readiness({ ...complete, details: none }, rules)).toMatchObject({ kind: "lacking" });
    const said = { ...none, noExpiryDate: true };
    expect(readiness({ ...complete, details: said }, rules)).toMatchObject({
      kind: "ready",
      submission: { details: { expiryDate: null } },
    });
  });

  it("asks for a word about an expired document and a check letter that does not fit", () => {
    const details = { ...complete.details, number: "S1234567A", expiryDate: "2026-11-22" };
    expect(readiness({ ...complete, details }, rules)).toMatchObject({
      kind: "ready",
      warnings: ["expired", "check-letter"],
    });
  });
});

describe("a page that should be taken again", () => {
  const blurred = { ...done, measures: { ...goodMeasures, sharpness: 0.004 } };
  const pages = { front: blurred, back: done };

  it("stops the sending until the operator gives a reason, which goes along", () => {
    const stopped = readiness({ ...complete, pages }, rules);
    expect(stopped).toMatchObject({ kind: "lacking", lacking: ["front-again"] });
    const front = { ...blurred, excuse: "The card is worn" };
    const ready = readiness({ ...complete, pages: { front, back: done } }, rules);
    expect(ready).toMatchObject({
      kind: "ready",
      submission: { usedAnyway: { front: { flaws: ["blurred"], reason: "The card is worn" } } },
    });
  });

  it("needs no reason where the settings let it pass", () => {
    const sharpness = { warn: 3, stop: 1 };
    const lenient = { ...rules, quality: { ...rules.quality, sharpness } };
    expect(readiness({ ...complete, pages }, lenient)).toMatchObject({ kind: "ready" });
  });
});
