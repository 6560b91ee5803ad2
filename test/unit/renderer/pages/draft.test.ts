import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Draft } from "../../../../preload/contract/bench.ts";
import { keepDraft } from "../../../../renderer/pages/keep-draft.ts";
import { reopenDraft } from "../../../../renderer/pages/reopen-draft.ts";
import { reduceSession } from "../../../../renderer/session/reduce.ts";
import { emptySession, type Crop, type Session } from "../../../../renderer/session/session.ts";
import type { Quad } from "../../../../renderer/vision/geometry.ts";
import type { Picture } from "../../../../renderer/vision/vision.ts";
import { cropOf, pageOf, goodMeasures } from "../session/pages.ts";

const empty = emptySession({ authenticity: "ORIGINAL" });
const details = {
  type: "NATIONAL_ID",
  number: "S1234567D",
  authenticity: "ORIGINAL",
  issueDate: "8.3.",
  expiryDate: "",
  noExpiryDate: true,
  showExpiryNotification: false,
};
const moved: Quad = [
  { x: 1.25, y: 2 },
  { x: 38, y: 3 },
  { x: 37, y: 28.5 },
  { x: 2, y: 27 },
];
const tone = { brightness: 20, contrast: -10 };
const placed: Crop = { ...cropOf(2), quad: moved, rotation: 270, corners: "placed", tone };

/** A picture worker whose files say which picture they are; those of `lost` are gone. */
function fakeVision({ lost = [], refused = [] }: { lost?: number[]; refused?: number[] } = {}) {
  let last = 100;
  return {
    pack: async ({ id }: Picture) => {
      if (lost.includes(id)) throw new Error("The picture is gone.");
      return Uint8Array.of(id);
    },
    open: async (file: Blob) => {
      const [id = 0] = new Uint8Array(await file.arrayBuffer());
      if (refused.includes(id)) return { kind: "refused", reason: "damaged" } as const;
      last += 1;
      return { kind: "picture", picture: cropOf(last).picture } as const;
    },
  };
}

/** The bench after it was behind the lock: through the contract, as main and the bridge pass it on. */
async function throughTheLock(session: Session, vision = fakeVision()) {
  const draft = await keepDraft(session, empty, vision);
  if (!draft) throw new Error("There was nothing to keep");
  const create = vi.spyOn(URL, "createObjectURL");
  onTestFinished(() => create.mockRestore());
  const reopened = await reopenDraft(Draft.parse(structuredClone(draft)), vision);
  return { draft, ...reopened, addressesMade: create.mock.calls.length };
}

describe("a bench that was locked", () => {
  it("comes back with its numbers, its details and the side that was on the stage", async () => {
    const left = {
      ...empty,
      customerId: "4711",
      documentId: "88",
      details,
      active: "back",
    } as const;
    const { session, isWhole } = await throughTheLock(left);
    expect(session).toEqual({ ...emptySession(), ...left });
    expect(isWhole).toBe(true);
  });

  it("comes back with a finished page of the very same bytes and measures, and an address of its own", async () => {
    const front = {
      ...pageOf(placed),
      measures: { ...goodMeasures, glare: 0.07 },
      excuse: "The card is worn",
    } as const;
    const { session, addressesMade } = await throughTheLock({
      ...empty,
      pages: { front, back: { kind: "empty" } },
    });
    const { page, measures, excuse } = front;
    const { quad, rotation, corners } = placed;
    expect(session.pages.front).toMatchObject({
      kind: "done",
      page,
      measures,
      excuse,
      crop: { quad, rotation, corners, picture: { id: 101 } },
    });
    expect(session.pages.front).toHaveProperty("address", expect.stringMatching(/^blob:(?!2$)/));
    expect(addressesMade).toBe(1);
    expect(session.pages.back).toEqual({ kind: "empty" });
  });

  it("comes back with a page still being cropped, every corner where it was", async () => {
    const back = { kind: "cropping", crop: placed, before: null } as const;
    const { session, addressesMade } = await throughTheLock({
      ...empty,
      active: "back",
      pages: { front: { kind: "empty" }, back },
    });
    const { picture } = cropOf(101);
    expect(session.pages.back).toMatchObject({
      ...back,
      crop: { ...placed, picture: { id: picture.id } },
    });
    expect(addressesMade).toBe(0);
  });

  it("comes back with the page that is being cropped again, and with the new corners on it", async () => {
    const before = pageOf(cropOf(2));
    const front = { kind: "cropping", crop: placed, before } as const;
    const { session } = await throughTheLock({
      ...empty,
      pages: { front, back: { kind: "empty" } },
    });
    expect(session.pages.front).toMatchObject({
      kind: "cropping",
      crop: { quad: moved, rotation: 270, corners: "placed" },
      before: { kind: "done", page: before.page, crop: { quad: before.crop.quad, rotation: 0 } },
    });
    const kept = reduceSession(session, { do: "keep", side: "front" });
    expect(kept.pages.front.kind).toBe("done");
  });
});

describe("a finished page whose picture is gone", () => {
  // As large as the pictures here, so that it can be its own.
  const made = pageOf(placed);
  const front = { ...made, page: { ...made.page, width: 40, height: 30 } };
  const left = { ...empty, pages: { front, back: { kind: "empty" } } } as const;
  const whole = [
    { x: 0, y: 0 },
    { x: 40, y: 0 },
    { x: 40, y: 30 },
    { x: 0, y: 30 },
  ];

  it("is kept as its own picture when the worker has lost that", async () => {
    const { session, draft, isWhole } = await throughTheLock(left, fakeVision({ lost: [2] }));
    expect(draft.pages.front?.picture).toEqual(front.page.bytes);
    expect(session.pages.front).toMatchObject({
      kind: "done",
      page: front.page,
      crop: { quad: whole, rotation: 0 },
    });
    expect(isWhole).toBe(true);
  });

  it("stays usable when the picture cannot be opened any more", async () => {
    const { session, isWhole } = await throughTheLock(left, fakeVision({ refused: [2] }));
    expect(session.pages.front).toMatchObject({
      kind: "done",
      page: front.page,
      crop: { quad: whole, rotation: 0 },
    });
    expect(isWhole).toBe(true);
  });
});

it("says so when a page being cropped cannot come back, and brings the rest", async () => {
  const back = { kind: "cropping", crop: placed, before: null } as const;
  const left = { ...empty, details, pages: { front: pageOf(cropOf(1)), back } };
  const { session, isWhole } = await throughTheLock(left, fakeVision({ refused: [2] }));
  expect(isWhole).toBe(false);
  expect(session.pages.back).toEqual({ kind: "empty" });
  expect(session).toMatchObject({ details, pages: { front: { kind: "done" } } });
});

describe("what is worth keeping", () => {
  const keep = (session: Session) => keepDraft(session, empty, fakeVision());

  it("is nothing on an empty bench, whatever side it shows and whatever was filled in by itself", async () => {
    expect(await keep(empty)).toBeNull();
    expect(await keep({ ...empty, active: "back", visit: 7 })).toBeNull();
  });

  it.each([
    ["a customer's number", { customerId: "4" }],
    ["a document's number", { documentId: "8" }],
    ["a detail", { details: { ...empty.details, noExpiryDate: true } }],
    ["a page", { pages: { front: { kind: "empty" }, back: pageOf(cropOf(1)) } }],
  ] as const)("is %s", async (_what, change) => {
    expect(await keep({ ...empty, ...change })).not.toBeNull();
  });

  it("never fails on a text that is longer than the contract takes", async () => {
    const long = "9".repeat(5000);
    const all = { type: long, number: long, authenticity: long, issueDate: long, expiryDate: long };
    const draft = await keep({
      ...empty,
      customerId: long,
      documentId: long,
      details: { ...empty.details, ...all },
    });
    expect(Draft.parse(draft)).toMatchObject({ customerId: "9".repeat(300) });
  });
});
