import type { PageSlot, Session } from "../session/session.ts";
import type { Picture } from "../vision/vision.ts";

/** What a session keeps outside the heap's reach: pixels in the worker and object URLs. */
export interface HeldThings {
  readonly pictures: ReadonlySet<Picture>;
  readonly addresses: ReadonlySet<string>;
}

export const nothingHeld: HeldThings = { pictures: new Set(), addresses: new Set() };

/** All that this session still needs, the pages that were set aside included. */
export function heldThings({ pages, aside }: Session): HeldThings {
  const put = (aside?.pages ?? []).map(({ page }) => page);
  const slots: (PageSlot | null)[] = [pages.front, pages.back, ...put];
  for (const slot of slots.slice(0, 2)) if (slot?.kind === "cropping") slots.push(slot.before);
  const pictures = new Set<Picture>();
  const addresses = new Set<string>();
  for (const slot of slots) {
    if (!slot || slot.kind === "empty") continue;
    pictures.add(slot.crop.picture);
    if (slot.kind === "done") addresses.add(slot.address);
  }
  return { pictures, addresses };
}

/** What was held before and no longer is. */
export function dropped(before: HeldThings, after: HeldThings): HeldThings {
  return {
    pictures: without(before.pictures, after.pictures),
    addresses: without(before.addresses, after.addresses),
  };
}

function without<Thing>(all: ReadonlySet<Thing>, kept: ReadonlySet<Thing>): ReadonlySet<Thing> {
  return new Set([...all].filter((thing) => !kept.has(thing)));
}
