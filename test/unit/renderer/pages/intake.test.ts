import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../../preload/contract/settings.ts";
import type { LiveCamera } from "../../../../renderer/camera/camera.ts";
import type { Paper } from "../../../../renderer/imports/paper.ts";
import type { Sheet } from "../../../../renderer/imports/sheet.ts";
import { createIntake } from "../../../../renderer/pages/intake.ts";
import { emptySession, underWay } from "../../../../renderer/session/session.ts";
import { cropOf } from "../session/pages.ts";
import { openDesk } from "./desk.ts";

const file = new File(["picture"], "card.jpg");
const { picture } = cropOf(1);
const opened = { kind: "picture", picture } as const;
const limits = () => defaultSettings.limits;
const nextCustomer = { do: "start-over", session: emptySession() } as const;

function place(side: "front" | "back", visit = 0) {
  return { visit, side, aimed: true };
}

/** A camera that is asked for nothing but a still, and never gives one. */
function cameraThatCounts() {
  let stills = 0;
  const camera = {
    takeStill: () => {
      stills += 1;
      return new Promise<never>(() => undefined);
    },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { camera: camera as unknown as LiveCamera, stills: () => stills };
}

/** Waits until so many files have been looked at and gone to the picture worker. */
function asked(opening: readonly unknown[], count: number): Promise<void> {
  return expect.poll(() => opening.length).toBe(count);
}

describe("a picture on its way", () => {
  it("is known at once for every page that it is for, and is cropped when it comes", async () => {
    const { desk, session, opening } = openDesk();
    const work = createIntake(desk, limits).open([file, file], place("front"));
    expect(underWay(session(), "front")).toBe("opening");
    expect(underWay(session(), "back")).toBe("opening");
    await asked(opening, 1);
    opening[0]?.resolve(opened);
    await asked(opening, 2);
    expect(session().pages.front).toMatchObject({ kind: "cropping", crop: { picture } });
    opening[1]?.resolve({ kind: "refused", reason: "damaged" });
    await work;
    expect(underWay(session(), "back")).toBeNull();
  });

  it("keeps neither the other side nor the next customer waiting for the camera", () => {
    const { desk } = openDesk();
    const { camera, stills } = cameraThatCounts();
    const intake = createIntake(desk, limits);
    void intake.open([file], place("front"));
    void intake.take(camera);
    expect(stills()).toBe(0);
    desk.dispatch({ do: "show", side: "back" });
    void intake.take(camera);
    expect(stills()).toBe(1);
    desk.dispatch(nextCustomer);
    void intake.take(camera);
    expect(stills()).toBe(2);
  });

  it.each([
    ["the next customer is there", nextCustomer],
    ["the document is on its way out", { do: "sending" }],
  ] as const)("is let go of when %s by then", async (_when, action) => {
    const { desk, session, opening, released } = openDesk();
    const work = createIntake(desk, limits).open([file], place("front"));
    await asked(opening, 1);
    desk.dispatch(action);
    opening[0]?.resolve(opened);
    await work;
    expect(session().pages.front.kind).toBe("empty");
    expect(released).toEqual([picture]);
  });

  it("is let go of when a later one has overtaken it", async () => {
    const { desk, session, opening, released } = openDesk();
    const intake = createIntake(desk, limits);
    const first = intake.open([file], place("front"));
    await asked(opening, 1);
    const second = intake.open([file], place("front"));
    await asked(opening, 2);
    const later = cropOf(2).picture;
    opening[1]?.resolve({ kind: "picture", picture: later });
    await second;
    opening[0]?.resolve(opened);
    await first;
    expect(session().pages.front).toMatchObject({ crop: { picture: later } });
    expect(released).toEqual([picture]);
  });

  it("says nothing to the next customer when it fails", async () => {
    const { desk, opening, said } = openDesk();
    const work = createIntake(desk, limits).open([file], place("front"));
    await asked(opening, 1);
    desk.dispatch(nextCustomer);
    opening[0]?.reject(new Error("The worker stopped"));
    await work;
    expect(said).toEqual([null]);
  });
});

const pdf = new File(["%PDF-1.7"], "scan.pdf");

async function refuse() {
  return { kind: "refused", reason: "no-pages" } as const;
}

/** A file of so many pages, and what became of it. */
function paperOf(pages: number, reason: "pdf-locked" | null = null) {
  const drawn: number[] = [];
  const paper: Paper = {
    file: pdf,
    kind: "pdf",
    pages,
    async page(index) {
      drawn.push(index);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing is drawn here
      return reason ? { kind: "refused", reason } : { kind: "page", bitmap: {} as ImageBitmap };
    },
    close: () => drawn.push(-1),
  };
  return { paper, drawn };
}

describe("a file of pages", () => {
  it("of one page goes where it was asked for, and is closed", async () => {
    const { paper, drawn } = paperOf(1);
    const { desk, session } = openDesk();
    const papers = { ...desk, openPaper: async () => ({ kind: "paper", paper }) as const };
    await createIntake(papers, limits).open([pdf], place("back"));
    expect(session().pages.back).toMatchObject({ kind: "cropping", crop: { corners: "found" } });
    expect(session().pages.front.kind).toBe("empty");
    expect(drawn).toEqual([0, -1]);
  });

  it("of two pages fills both, the first the page that it was put on", async () => {
    const { paper, drawn } = paperOf(2);
    const { desk, session } = openDesk();
    const papers = { ...desk, openPaper: async () => ({ kind: "paper", paper }) as const };
    await createIntake(papers, limits).open([pdf], place("back"));
    expect(session().pages.front.kind).toBe("cropping");
    expect(session().pages.back.kind).toBe("cropping");
    expect(drawn).toEqual([0, 1, -1]);
    expect(session().aside).toBeNull();
  });

  it("of more pages asks which, and takes those in their order", async () => {
    const { paper, drawn } = paperOf(5);
    const { desk, session } = openDesk();
    const papers = {
      ...desk,
      openPaper: async () => ({ kind: "paper", paper }) as const,
      async choose({ sheets }: { sheets: readonly Sheet[] }) {
        expect(sheets).toHaveLength(5);
        return [3, 1].flatMap((at) => sheets[at] ?? []);
      },
    };
    await createIntake(papers, limits).open([pdf], { ...place("front"), aimed: false });
    expect(drawn).toEqual([3, 1, -1]);
    expect(underWay(session(), "front")).toBeNull();
    expect(session().pages.back.kind).toBe("cropping");
  });

  it("changes nothing when no page is chosen, or when the next customer is there by then", async () => {
    const { paper, drawn } = paperOf(3);
    const { desk, session } = openDesk();
    const papers = { ...desk, openPaper: async () => ({ kind: "paper", paper }) as const };
    await createIntake({ ...papers, choose: async () => null }, limits).open([pdf], place("front"));
    expect(drawn).toEqual([-1]);
    const late = async ({ sheets }: { sheets: readonly Sheet[] }) => {
      desk.dispatch(nextCustomer);
      return sheets.slice(0, 1);
    };
    await createIntake({ ...papers, choose: late }, limits).open([pdf], place("front"));
    expect(drawn).toEqual([-1, -1]);
    expect(session().pages.front.kind).toBe("empty");
    expect(underWay(session(), "front")).toBeNull();
  });

  it("that cannot be taken is said, and so is a page that cannot", async () => {
    const { paper } = paperOf(1, "pdf-locked");
    const { desk, said } = openDesk();
    const papers = { ...desk, openPaper: async () => ({ kind: "paper", paper }) as const };
    await createIntake(papers, limits).open([pdf], place("front"));
    await createIntake({ ...desk, openPaper: refuse }, limits).open([pdf], place("front"));
    expect(said).toEqual([null, "pdf-locked", null, "no-pages"]);
  });
});

it("does not open for the next customer what was chosen for the one before", async () => {
  const { desk, opening } = openDesk();
  desk.dispatch(nextCustomer);
  await createIntake(desk, limits).open([file], place("front", 0));
  expect(opening).toHaveLength(0);
});
