import type { Draft, DraftPage } from "../../preload/contract/bench.ts";
import type { Page } from "../../preload/contract/page.ts";
import { sessionOf, slotOf } from "../session/draft.ts";
import type { PageSlot, Session } from "../session/session.ts";
import { wholePicture } from "../vision/geometry.ts";
import type { Picture, Vision } from "../vision/vision.ts";

/** A bench that has come back, and whether all of its pages have. */
export interface Reopened {
  readonly session: Session;
  readonly isWhole: boolean;
}

/** Puts a draft back on the bench: the pictures are opened again, the finished pages are the same bytes. */
export async function reopenDraft(draft: Draft, vision: Pick<Vision, "open">): Promise<Reopened> {
  const { front, back } = draft.pages;
  const pages = { front: await reopenPage(front, vision), back: await reopenPage(back, vision) };
  return {
    session: sessionOf(draft, pages),
    isWhole: !isLost(front, pages.front) && !isLost(back, pages.back),
  };
}

function isLost(page: DraftPage | null, slot: PageSlot): boolean {
  return page !== null && slot.kind === "empty";
}

async function reopenPage(page: DraftPage | null, vision: Pick<Vision, "open">): Promise<PageSlot> {
  if (!page) return { kind: "empty" };
  const picture = await openPicture(page.picture, vision);
  if (picture) return slotOf(page, picture, page.done ? addressOf(page.done.page) : "");
  if (!page.done) return { kind: "empty" };
  // Without its picture the finished page can still be sent, turned and cropped: it is its own picture then.
  const own = await openPicture(page.done.page.bytes, vision);
  if (!own) return { kind: "empty" };
  const alone: DraftPage = {
    picture: page.done.page.bytes,
    quad: [...wholePicture(own)],
    rotation: 0,
    corners: "placed",
    done: page.done,
  };
  return slotOf(alone, own, addressOf(page.done.page));
}

async function openPicture(
  bytes: Uint8Array,
  vision: Pick<Vision, "open">,
): Promise<Picture | null> {
  const opened = await vision.open(new Blob([bytes.slice()])).catch(() => null);
  return opened?.kind === "picture" ? opened.picture : null;
}

function addressOf({ bytes, mediaType }: Page): string {
  return URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType }));
}
