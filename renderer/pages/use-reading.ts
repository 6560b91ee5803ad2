import { useEffect, useRef } from "react";
import { calendarDay } from "../../preload/contract/calendar-date.ts";
import type { ListEntry } from "../../preload/contract/settings.ts";
import { readPage, withinList } from "../reading/read-page.ts";
import { useSession } from "../session/session-context.ts";
import type { DonePage } from "../session/session.ts";
import type { Vision } from "../vision/vision.ts";
import { useLatest } from "./use-latest.ts";

/** Has each finished page read once, whichever way it came; what was read before the lock is known already. */
export function useReading(vision: Vision, documentTypes: readonly ListEntry[]): void {
  const { session, dispatch } = useSession();
  const { pages, readings } = session;
  const types = useLatest(documentTypes);
  const asked = useRef<Set<string> | null>(null);
  useEffect(() => {
    asked.current ??= new Set(Object.keys(readings));
    for (const slot of [pages.front, pages.back]) {
      if (slot.kind !== "done" || asked.current.has(slot.address)) continue;
      asked.current.add(slot.address);
      void read(slot);
    }

    async function read({ address, crop }: DonePage) {
      const all = await readPage(vision, crop, calendarDay(new Date()));
      dispatch({
        do: "read",
        address,
        readings: all.map((reading) => withinList(reading, types.current)),
      });
    }
  }, [pages, readings, vision, dispatch, types]);
}
