import type { Side } from "../../preload/contract/page.ts";
import type { LiveCamera } from "../camera/camera.ts";
import { takeBurst, type Stills } from "../camera/burst.ts";
import { fileKind } from "../imports/file-kind.ts";
import { closeSheets, pictureOf, type Sheet } from "../imports/sheet.ts";
import { underWay } from "../session/session.ts";
import type { Limits } from "../vision/vision.ts";
import { createArrivals, type Batch } from "./arrivals.ts";
import { createBringing } from "./bringing.ts";
import type { PageDesk } from "./page-desk.ts";
import { firstOf, giveOut, sidesFor, type Place } from "./pictures-in.ts";
import { createSheetsIn } from "./sheets-in.ts";

/** The last picture that was taken with the camera. */
export interface LastTake {
  readonly side: Side;
  readonly visit: number;
  /** Milliseconds, as `performance.now()`. */
  readonly at: number;
}

/** The ways in for pictures. */
export interface Intake {
  /** Takes a picture for the page on the stage, if that is empty and none is on its way. */
  readonly take: (camera: LiveCamera) => Promise<void>;
  /** The same for the automatic shutter: the sharpest of some stills, and used at once where its outline is sure. */
  readonly takeItself: (camera: LiveCamera) => Promise<void>;
  readonly lastTake: () => LastTake | null;
  readonly open: (files: readonly Blob[], place: Place) => Promise<void>;
}

/** Brings pictures from the camera and from files to the crop, or says why one did not come. */
export function createIntake(desk: PageDesk, limits: () => Limits): Intake {
  const { vision, session, say } = desk;
  const expect = createArrivals(desk);
  const bring = createBringing(desk, expect, limits);
  const sheetsOf = createSheetsIn(desk);
  let lastBatch = 0;
  let lastTake: LastTake | null = null;

  const isOver = ({ visit }: Place) => session().visit !== visit || session().sending;

  async function bringSheets(sheets: readonly Sheet[], place: Place, batch: Batch): Promise<void> {
    const sides = sidesFor(sheets.length, place);
    const arrivals = sides.map((side) => expect(batch, side, "opening"));
    for (const [at, arrival] of arrivals.entries()) {
      const sheet = sheets[at];
      if (!sheet) continue;
      const isScan = sheet.paper.kind === "pdf" || sheet.paper.kind === "tiff";
      await bring(arrival, () => pictureOf(sheet, vision), {
        origin: isScan ? "scan" : "photo",
        first: sheets.length === 1 ? firstOf(place) : null,
      });
    }
  }

  async function takeWith(stills: () => Promise<Stills>, itself: boolean): Promise<void> {
    const { visit, active: side, pages, sending } = session();
    if (pages[side].kind !== "empty" || underWay(session(), side) || sending) return;
    lastTake = { side, visit, at: performance.now() };
    say(null);
    const arrival = expect({ visit, number: ++lastBatch }, side, "taking");
    const opened = async () =>
      ({ kind: "picture", picture: await vision.take(await stills()) }) as const;
    await bring(arrival, opened, { origin: "photo", first: null, itself });
  }

  return {
    take: (camera) => takeWith(async () => [await camera.takeStill()], false),
    takeItself: (camera) => takeWith(() => takeBurst(camera), true),
    lastTake: () => lastTake,
    async open(files, place) {
      // A file that took its time may have been chosen for a customer who has gone.
      if (isOver(place)) return;
      const batch = { visit: place.visit, number: ++lastBatch };
      const { pictures, notice } = giveOut(files, place.side, place.aimed);
      say(null);
      const arrivals = pictures.map(({ side }) => expect(batch, side, "opening"));
      const kinds = await Promise.all(files.map(fileKind));
      if (kinds.some((kind) => kind !== "picture")) {
        const sheets = await sheetsOf(files, place, arrivals);
        if (!isOver(place)) await bringSheets(sheets, place, batch);
        return closeSheets(sheets);
      }
      if (notice && !isOver(place)) say(notice);
      // One after the other: the front is cropped first, and the memory holds one while it is decoded.
      for (const [at, arrival] of arrivals.entries()) {
        const file = pictures[at]?.file;
        const first = pictures.length === 1 ? firstOf(place) : null;
        if (file) await bring(arrival, () => vision.open(file), { origin: "photo", first });
      }
    },
  };
}
