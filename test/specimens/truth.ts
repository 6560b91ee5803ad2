import { files, films, phonePhoto, photos, sides, stillPhoto } from "./catalogue.ts";
import type { Side } from "./catalogue.ts";
import { restingQuad } from "./film.ts";
import { printedMrz } from "./printed-mrz.ts";
import type { Frame } from "./scene/camera.ts";
import type { Quad } from "./scene/homography.ts";
import { cameraFrame, phoneFrame, truthOf } from "./take-photo.ts";

/**
 * What a finder and a reader should say about a picture. `quad` is in pixels of the picture as it is looked
 * at (after any EXIF turn), clockwise from the document's own top left; `mrz` is empty where there is none.
 */
export type Truth = Frame & {
  file: string;
  kind: Side["kind"];
  side: Side["side"];
  quad: Quad;
  mrz: readonly string[];
};

/** The truth about every good picture; of `film.mjpeg` there is one for the front and one for the back, lying still. */
export function allTruths(): Truth[] {
  const still = truthOf(stillPhoto, cameraFrame);
  const { nationalIdFront: front, nationalIdBack: back } = sides;
  return [
    ...photos.map((photo) => truth(photo.file, photo.of, cameraFrame, truthOf(photo, cameraFrame))),
    truth(files.phone, phonePhoto.of, phoneFrame, truthOf(phonePhoto, phoneFrame)),
    truth(files.png, stillPhoto.of, cameraFrame, still),
    truth(files.webp, stillPhoto.of, cameraFrame, still),
    truth(films.card, front, cameraFrame, restingQuad(front)),
    truth(films.card, back, cameraFrame, restingQuad(back)),
    truth(films.front, front, cameraFrame, restingQuad(front)),
    truth(films.back, back, cameraFrame, restingQuad(back)),
  ];
}

function truth(file: string, of: Side, frame: Frame, quad: Quad): Truth {
  return { file, kind: of.kind, side: of.side, ...frame, quad, mrz: printedMrz(of) };
}
