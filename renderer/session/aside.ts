import type { Side } from "../../preload/contract/page.ts";
import type { Aside, PageAside, PageSlot } from "./session.ts";

/** What happened to a page, as far as it matters to what was set aside. */
interface Happening {
  readonly do: string;
  readonly side: Side;
  /** The pictures that it came in with. */
  readonly batch?: number;
}

/** Only what the last act set aside is kept, and only until something else stands in its place. */
export function asideAfter(aside: Aside | null, slot: PageSlot, act: Happening): Aside | null {
  const { side } = act;
  if (act.do === "clear" || act.do === "crop") {
    const page = slot.kind === "cropping" ? (slot.before ?? slot) : slot;
    if (page.kind !== "empty") return setAside(aside, { side, page }, batchOf(act));
  }
  return keeping(aside, (one) => one.side !== side || !isOvertaken(one, act));
}

/** What remains set aside once something stands on this side. */
export function withoutSide(aside: Aside | null, side: Side): Aside | null {
  return keeping(aside, (page) => page.side !== side);
}

function keeping(aside: Aside | null, isKept: (page: PageAside) => boolean): Aside | null {
  const pages = (aside?.pages ?? []).filter(isKept);
  if (!aside || pages.length === aside.pages.length) return aside;
  return pages.length > 0 ? { ...aside, pages } : null;
}

function setAside(aside: Aside | null, page: PageAside, batch: number | null): Aside {
  const before = aside && batch !== null && aside.batch === batch ? aside.pages : [];
  return { pages: [...before.filter(({ side }) => side !== page.side), page], batch };
}

function batchOf(act: Happening): number | null {
  return act.do === "crop" ? (act.batch ?? null) : null;
}

// A finished page is worth more than a crop: it waits until another page is finished.
function isOvertaken({ page }: PageAside, act: Happening): boolean {
  return act.do === "done" || (act.do === "crop" && page.kind === "cropping");
}
