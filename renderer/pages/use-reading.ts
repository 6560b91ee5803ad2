import { useEffect, useRef } from "react";
import { calendarDay } from "../../preload/contract/calendar-date.ts";
import type { ListEntry } from "../../preload/contract/settings.ts";
import { readPage, withinList, type PageReadings } from "../reading/read-page.ts";
import type { Reading } from "../reading/reading.ts";
import { useSession } from "../session/session-context.ts";
import type { Crop, DonePage, PageSlot } from "../session/session.ts";
import type { Vision } from "../vision/vision.ts";
import { useLatest } from "./use-latest.ts";

/** Milliseconds that a crop as it was found is looked at before it is read: its page is made first. */
const rest = 400;

/**
 * Has each finished page read once, whichever way it came, and begins while the operator still looks at its crop. What
 * was read before the lock is known already.
 */
export function useReading(vision: Vision, documentTypes: readonly ListEntry[]): void {
  const { session, dispatch } = useSession();
  const { pages, readings } = session;
  const types = useLatest(documentTypes);
  const asked = useRef<Set<string> | null>(null);
  const ahead = useRef(new WeakMap<Crop, PageReadings>());
  const found = foundCrop(pages[session.active]);
  useEffect(() => {
    if (!found) return undefined;
    const timer = setTimeout(() => {
      if (!ahead.current.has(found)) ahead.current.set(found, readNow(vision, found));
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
      const { machine, all } = ahead.current.get(crop) ?? readNow(vision, crop);
      say(address, await machine);
      say(address, await all);
    }

    function say(address: string, said: readonly Reading[]) {
      const known = said.map((reading) => withinList(reading, types.current));
      dispatch({ do: "read", address, readings: known });
    }
  }, [pages, readings, vision, dispatch, types]);
}

/** A crop as it was found, sure and whole, which nobody has changed yet. */
function foundCrop(slot: PageSlot): Crop | null {
  if (slot.kind !== "cropping" || slot.before || slot.history) return null;
  return slot.crop.corners === "found" ? slot.crop : null;
}

function readNow(vision: Vision, crop: Crop): PageReadings {
  return readPage(vision, crop, calendarDay(new Date()));
}
