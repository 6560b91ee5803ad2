import type { Side } from "../../preload/contract/page.ts";
import type { LiveCamera } from "../camera/camera.ts";
import { takeBurst, type Stills } from "../camera/burst.ts";
import { underWay, type ArrivalStep, type Crop } from "../session/session.ts";
import { sureToUse, type Found, type Limits, type Opened } from "../vision/vision.ts";
import { firstQuad } from "./crop/quad-edit.ts";
import { letGo } from "./let-go.ts";
import { donePage } from "./make-page.ts";
import type { PageDesk } from "./page-desk.ts";
import { giveOut } from "./pictures-in.ts";

/** Where files are to go. */
interface Place {
  /** The customer that they were chosen for. */
  readonly visit: number;
  readonly side: Side;
  /** Whether they were put on this very page. */
  readonly aimed: boolean;
}

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

interface Arrival {
  readonly visit: number;
  readonly side: Side;
  readonly step: ArrivalStep;
  readonly bring: () => Promise<Opened>;
  /** Whether it may become the page without a word of the operator's. */
  readonly itself?: boolean;
}

/** Brings pictures from the camera and from files to the crop, or says why one did not come. */
export function createIntake(desk: PageDesk, limits: () => Limits): Intake {
  const { vision, session, dispatch, say } = desk;
  const arrivals = { front: 0, back: 0 };
  let lastTake: LastTake | null = null;

  /** From now on the picture counts as being on its way; gives the work that brings it. */
  function expect({ visit, side, step, bring, itself = false }: Arrival): () => Promise<void> {
    const arrival = ++arrivals[side];
    const tell = (now: ArrivalStep | null) => dispatch({ do: "arriving", side, step: now, visit });
    // A later picture for the same page, the next customer, or a document on its way out makes this one void.
    const isVoid = () =>
      session().visit !== visit || session().sending || arrivals[side] !== arrival;
    tell(step);
    return async () => {
      try {
        const opened = await bring();
        if (opened.kind === "refused") return isVoid() ? undefined : say(opened.reason);
        const { picture } = opened;
        if (!isVoid()) tell("finding");
        // Without an outline the operator places the corners; that is no reason to lose the picture.
        const found = await vision.find(picture).catch(() => null);
        if (isVoid()) return letGo(vision, picture);
        const crop = { picture, rotation: 0, ...firstQuad(found, picture) } as const;
        const page = itself && isSure(found) ? await finished(crop) : null;
        if (isVoid()) return letGo(vision, picture);
        if (page) dispatch({ do: "took-itself", side, page: donePage(crop, page), visit });
        else dispatch({ do: "crop", side, crop, visit });
      } catch {
        if (!isVoid()) say(step === "taking" ? "camera-gave-nothing" : "picture-lost");
      } finally {
        if (arrivals[side] === arrival) tell(null);
      }
    };
  }

  /** The page of a crop; `null` where there is none, which the operator is told when they ask for it. */
  async function finished({ picture, quad, rotation }: Crop) {
    const page = await vision.finish(picture, quad, rotation, limits()).catch(() => null);
    return page?.kind === "finished" ? page : null;
  }

  async function takeWith(stills: () => Promise<Stills>, itself: boolean): Promise<void> {
    const { visit, active: side, pages, sending } = session();
    if (pages[side].kind !== "empty" || underWay(session(), side) || sending) return;
    lastTake = { side, visit, at: performance.now() };
    const bring = async (): Promise<Opened> => ({
      kind: "picture",
      picture: await vision.take(await stills()),
    });
    say(null);
    await expect({ visit, side, step: "taking", bring, itself })();
  }

  return {
    take: (camera) => takeWith(async () => [await camera.takeStill()], false),
    takeItself: (camera) => takeWith(() => takeBurst(camera), true),
    lastTake: () => lastTake,
    async open(files, { visit, side, aimed }) {
      // A file that took its time may have been chosen for a customer who has gone.
      if (session().visit !== visit || session().sending) return;
      const { pictures, notice } = giveOut(files, side, aimed);
      say(notice);
      const works = pictures.map(({ side: at, file }) =>
        expect({ visit, side: at, step: "opening", bring: () => vision.open(file) }),
      );
      // One after the other: the front is cropped first, and the memory holds one while it is decoded.
      for (const work of works) await work();
    },
  };
}

function isSure(found: Found | null): boolean {
  return found !== null && found.score >= sureToUse && !found.cutOff;
}
