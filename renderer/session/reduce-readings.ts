import type { Reading } from "../reading/reading.ts";
import { filledIn, pageIn, type ReadField } from "./readings.ts";
import type { PageSlot, Session } from "./session.ts";

export type ReadingAction =
  /** What the finished page of this address says to machines; nothing of it is kept once the page is gone. */
  | { do: "read"; address: string; readings: readonly Reading[] }
  /** What it says to people besides. */
  | { do: "read-besides"; address: string; print: Reading }
  /** The operator takes what was read instead of what stands in the field. */
  | { do: "use-read"; field: ReadField; value: string };

/** The session after something was read, or was chosen of what was read; pure. */
export function reduceReadings(session: Session, action: ReadingAction): Session {
  if (action.do === "read" || action.do === "read-besides") {
    const { address } = action;
    if (!heldAddresses(session).has(address)) return session;
    const known = session.readings[address] ?? [];
    // What a page made anew of the same picture shows in print is what it showed before.
    const readings =
      action.do === "read"
        ? [...action.readings, ...known.filter(isPrint)]
        : [...known.filter((reading) => !isPrint(reading)), action.print];
    const carriedOver = session.carriedOver.filter((one) => one !== address);
    return { ...session, readings: { ...session.readings, [address]: readings }, carriedOver };
  }
  const { field, value } = action;
  const isExpiry = field === "expiryDate";
  return {
    ...session,
    details: { ...session.details, [field]: value, ...(isExpiry && { noExpiryDate: false }) },
    filledIn: { ...session.filledIn, [field]: value },
  };
}

function isPrint({ source }: Reading): boolean {
  return source === "print";
}

/** The session with the form and the readings that fit its pages: they come with a page, and go with it. */
export function readingsFollowPages(session: Session, before: Session): Session {
  if (session.visit !== before.visit) return session;
  const isSame = (["pages", "readings", "aside"] as const).every(
    (of) => session[of] === before[of],
  );
  if (isSame) return session;
  return filledIn(withoutGone(withTurned(session, before)), before);
}

/** A page that was made anew of the same picture says what it said before, until it has been read again. */
function withTurned(session: Session, before: Session): Session {
  const turned: Record<string, readonly Reading[]> = {};
  for (const side of ["front", "back"] as const) {
    const [page, old] = [pageIn(session.pages[side]), pageIn(before.pages[side])];
    if (!page || !old || page.crop.picture !== old.crop.picture) continue;
    const known = session.readings[old.address];
    if (known && !session.readings[page.address]) turned[page.address] = known;
  }
  if (Object.keys(turned).length === 0) return session;
  return {
    ...session,
    readings: { ...session.readings, ...turned },
    carriedOver: [...session.carriedOver, ...Object.keys(turned)],
  };
}

function withoutGone(session: Session): Session {
  const held = heldAddresses(session);
  const entries = Object.entries(session.readings);
  const kept = entries.filter(([address]) => held.has(address));
  return kept.length === entries.length
    ? session
    : {
        ...session,
        readings: Object.fromEntries(kept),
        carriedOver: session.carriedOver.filter((address) => held.has(address)),
      };
}

function heldAddresses({ pages, aside }: Session): ReadonlySet<string> {
  const slots: PageSlot[] = [pages.front, pages.back];
  for (const { page } of aside?.pages ?? []) slots.push(page);
  return new Set(slots.flatMap((slot) => pageIn(slot)?.address ?? []));
}
