import { useRef, useState } from "react";
import type { Side } from "../../preload/contract/page.ts";
import type { LiveCamera } from "../camera/camera.ts";
import { useSession } from "../session/session-context.ts";
import type { Session } from "../session/session.ts";
import type { Opened, Vision } from "../vision/vision.ts";
import { firstQuad } from "./crop/quad-edit.ts";
import { letGo } from "./let-go.ts";
import type { NoticeReason } from "./notice.ts";
import { giveOut } from "./pictures-in.ts";
import { useLatest } from "./use-latest.ts";

type IntakeStep = "taking" | "opening" | "finding";

/** The ways in for pictures. */
export interface Intake {
  /** The picture on its way in; `null` while none is. */
  readonly busy: { readonly side: Side; readonly step: IntakeStep } | null;
  /** Takes a picture for the page on the stage. */
  readonly take: (camera: LiveCamera) => void;
  /** Opens files; `aimed` says that they were put on this very page. */
  readonly open: (files: readonly Blob[], side: Side, aimed: boolean) => void;
}

interface Arrival {
  /** The customer that it is for. */
  readonly visit: number;
  readonly side: Side;
  readonly step: IntakeStep;
  readonly bring: () => Promise<Opened>;
}

/** Brings pictures from the camera and from files to the crop, or says why one did not come. */
export function useIntake(vision: Vision, say: (notice: NoticeReason | null) => void): Intake {
  const { session, dispatch } = useSession();
  const latest = useLatest(session);
  const [busy, setBusy] = useState<Intake["busy"]>(null);
  const arrivals = useRef({ front: 0, back: 0 });

  async function bringIn({ visit, side, step, bring }: Arrival) {
    const arrival = ++arrivals.current[side];
    // A later picture for the same page, or the next customer, makes this one void.
    const isVoid = () => latest.current.visit !== visit || arrivals.current[side] !== arrival;
    setBusy({ side, step });
    try {
      const opened = await bring();
      if (opened.kind === "refused") return isVoid() ? undefined : say(opened.reason);
      const { picture } = opened;
      if (!isVoid()) setBusy({ side, step: "finding" });
      // Without an outline the operator places the corners; that is no reason to lose the picture.
      const found = await vision.find(picture).catch(() => null);
      if (isVoid()) return letGo(vision, picture);
      const crop = { picture, rotation: 0, ...firstQuad(found, picture) } as const;
      dispatch({ do: "crop", side, crop, visit });
    } catch {
      if (!isVoid()) say(step === "taking" ? "camera-gave-nothing" : "picture-lost");
    } finally {
      if (arrivals.current[side] === arrival) setBusy(null);
    }
  }

  return {
    busy,
    take(camera) {
      if (busy || !mayTake(session)) return;
      const { visit, active: side } = session;
      const bring = async (): Promise<Opened> => ({
        kind: "picture",
        picture: await vision.take(await camera.takeStill()),
      });
      say(null);
      void bringIn({ visit, side, step: "taking", bring });
    },
    async open(files, side, aimed) {
      if (session.sending) return;
      const { visit } = session;
      say(null);
      const { pictures, notice } = giveOut(files, side, aimed);
      for (const { side: at, file } of pictures) {
        const bring = () => vision.open(file);
        await bringIn({ visit, side: at, step: "opening", bring });
      }
      if (notice) say(notice);
    },
  };
}

function mayTake({ pages, active, sending }: Session): boolean {
  return pages[active].kind === "empty" && !sending;
}
