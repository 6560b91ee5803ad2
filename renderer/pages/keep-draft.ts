import type { Draft, DraftPage } from "../../preload/contract/bench.ts";
import { draftOf, draftPageOf, isUntouched } from "../session/draft.ts";
import type { Crop, DonePage, PageSlot, Session } from "../session/session.ts";
import { wholePicture } from "../vision/geometry.ts";
import type { Vision } from "../vision/vision.ts";

/** Packs what is on the bench, so that main can keep it; `null` when there is nothing to keep. */
export async function keepDraft(
  session: Session,
  empty: Session,
  vision: Pick<Vision, "pack">,
): Promise<Draft | null> {
  if (isUntouched(session, empty)) return null;
  const { front, back } = session.pages;
  return draftOf(session, {
    front: await keepPage(front, vision),
    back: await keepPage(back, vision),
  });
}

/** Packs one page; `null` for an empty one, and for a picture that is gone before it was finished. */
export async function keepPage(
  slot: PageSlot,
  vision: Pick<Vision, "pack">,
): Promise<DraftPage | null> {
  if (slot.kind === "empty") return null;
  const picture = await vision.pack(slot.crop.picture).catch(() => null);
  if (picture && picture.length > 0) return draftPageOf(slot, picture);
  // The worker has lost the picture: a page that was finished stays, and is its own picture from now on.
  const done = slot.kind === "done" ? slot : slot.before;
  return done && draftPageOf(standingAlone(done), done.page.bytes);
}

/** A finished page as its own picture, uncropped. */
function standingAlone(done: DonePage): DonePage {
  const { width, height } = done.page;
  const { picture } = done.crop;
  const crop: Crop = {
    picture: { ...picture, width, height },
    quad: wholePicture({ width, height }),
    rotation: 0,
    corners: "placed",
  };
  return { ...done, crop };
}
