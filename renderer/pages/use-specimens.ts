import { useEffect, useState } from "react";
import type { Side } from "../../preload/contract/page.ts";
import type { Training } from "../../preload/contract/station.ts";
import type { Station } from "../bridge/bridge.ts";
import type { TrainingCamera } from "../camera/training-camera.ts";
import type { NoticeReason } from "./notice.ts";
import { facing } from "./facing.ts";

export type Specimen = Training["specimens"][number];

/** Training mode's documents to practise with. */
export interface SpecimenTable {
  readonly specimens: readonly Specimen[];
  /** The one before the training camera. */
  readonly held: Specimen | null;
  readonly hold: (specimen: Specimen) => void;
  /** The specimen's photo as a file; `null` when it cannot be read. */
  readonly file: (specimen: Specimen) => Promise<Blob | null>;
}

/**
 * The specimens, with one of them held to the training camera; when the bench goes to the other side, so does
 * the specimen. `null` outside training mode.
 */
export function useSpecimens(
  station: Station,
  camera: TrainingCamera | null,
  side: Side,
  say: (notice: NoticeReason) => void,
): SpecimenTable | null {
  const [specimens, setSpecimens] = useState<readonly Specimen[]>([]);
  const [chosen, setChosen] = useState<Specimen | null>(null);
  const held = facing(specimens, chosen, side);

  useEffect(() => {
    if (!camera) return;
    void station
      .request("training:read")
      .then((training) => setSpecimens(training?.specimens ?? []));
  }, [station, camera]);

  const picture = held?.picture;
  useEffect(() => {
    if (!camera || !picture) return;
    let over = false;
    async function show(at: string, before: TrainingCamera) {
      const file = await readPicture(at);
      const bitmap = file && (await createImageBitmap(file).catch(() => null));
      if (over) bitmap?.close();
      else if (bitmap) before.hold(bitmap);
      else say("specimen-missing");
    }
    void show(picture, camera);
    return () => {
      over = true;
    };
  }, [camera, picture, say]);

  return camera && { specimens, held, hold: setChosen, file: ({ picture: at }) => readPicture(at) };
}

async function readPicture(address: string): Promise<Blob | null> {
  const answer = await fetch(address).catch(() => null);
  return answer?.ok ? answer.blob() : null;
}
