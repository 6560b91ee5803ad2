import { useEffect, useRef } from "react";
import { calendarDay } from "../../preload/contract/calendar-date.ts";
import type { ListEntry } from "../../preload/contract/settings.ts";
import { isBorneOut } from "../reading/issue-date.ts";
import { readPage, readPrint, withinList } from "../reading/read-page.ts";
import type { Reading } from "../reading/reading.ts";
import { wantsPrint } from "../session/readings.ts";
import { useSession } from "../session/session-context.ts";
import type { Crop, DonePage, PageSlot } from "../session/session.ts";
import type { Vision } from "../vision/vision.ts";
import { useLatest } from "./use-latest.ts";

/** Milliseconds that a crop as it was found is looked at before it is read: its page is made first. */
const rest = 400;

/** What is being read on a crop. */
interface Underway {
  readonly machine: Promise<readonly Reading[]>;
  /** `null` where nothing for machines would bear it out. */
  readonly print: Promise<Reading | null>;
}

/**
 * Has each finished page read once, whichever way it came, and begins while the operator still looks at its crop; then
 * its print for people, where the issue date is not known otherwise. What was read before the lock is known already.
 */
export function useReading(vision: Vision, documentTypes: readonly ListEntry[]): void {
  const { session, dispatch } = useSession();
  const { pages, readings } = session;
  const types = useLatest(documentTypes);
  const asked = useRef<Set<string> | null>(null);
  const askedBesides = useRef(new Set<string>());
  const ahead = useRef(new WeakMap<Crop, Underway>());
  const found = foundCrop(pages[session.active]);
  const isPrintWanted = wantsPrint(session);

  useEffect(() => {
    if (!found) return undefined;
    const timer = setTimeout(() => {
      if (!ahead.current.has(found)) ahead.current.set(found, beginReading(vision, found));
    }, rest);
    return () => clearTimeout(timer);
  }, [found, vision]);

  useEffect(() => {
    asked.current ??= new Set(Object.keys(readings));
    for (const slot of [pages.front, pages.back]) {
      if (slot.kind !== "done" || asked.current.has(slot.address)) continue;
      asked.current.add(slot.address);
      void read(slot);
    }

    async function read({ address, crop }: DonePage) {
      const all = await (ahead.current.get(crop)?.machine ?? readPage(vision, crop, today()));
      const known = all.map((reading) => withinList(reading, types.current));
      dispatch({ do: "read", address, readings: known });
    }
  }, [pages, readings, vision, dispatch, types]);

  useEffect(() => {
    if (!isPrintWanted) return;
    for (const slot of [pages.front, pages.back]) {
      if (slot.kind !== "done" || askedBesides.current.has(slot.address)) continue;
      askedBesides.current.add(slot.address);
      void readBesides(slot);
    }

    async function readBesides({ address, crop }: DonePage) {
      const print = await ahead.current.get(crop)?.print;
      dispatch({
        do: "read-besides",
        address,
        print: print ?? (await readPrint(vision, crop, today())),
      });
    }
  }, [pages, isPrintWanted, vision, dispatch]);
}

/** A crop as it was found, sure and whole, which nobody has changed yet. */
function foundCrop(slot: PageSlot): Crop | null {
  if (slot.kind !== "cropping" || slot.before || slot.history) return null;
  return slot.crop.corners === "found" ? slot.crop : null;
}

function beginReading(vision: Vision, crop: Crop): Underway {
  const machine = readPage(vision, crop, today());
  const print = machine.then((readings) =>
    isBorneOut(readings) ? readPrint(vision, crop, today()) : null,
  );
  return { machine, print };
}

function today() {
  return calendarDay(new Date());
}
