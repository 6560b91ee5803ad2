import { useEffect, useState } from "react";
import { calendarDay, type CalendarDate } from "../../preload/contract/calendar-date.ts";

const halfMinute = 30_000;

/** Today on this PC's calendar, also after a night with the station left open. */
export function useToday(): CalendarDate {
  const [today, setToday] = useState(() => calendarDay(new Date()));
  useEffect(() => {
    const timer = setInterval(() => setToday(calendarDay(new Date())), halfMinute);
    return () => clearInterval(timer);
  }, []);
  return today;
}
