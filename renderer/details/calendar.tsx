import { DatePicker } from "@mantine/dates";
import "@mantine/dates/styles.css";
import type { CalendarDate } from "../../preload/contract/calendar-date.ts";

interface CalendarProps {
  date: CalendarDate | null;
  today: CalendarDate;
  onPick: (date: CalendarDate) => void;
}

/** A calendar to pick a day from; it opens on decades, since a document's dates lie years away. */
export function Calendar({ date, today, onPick }: CalendarProps) {
  return (
    <DatePicker
      value={date}
      defaultDate={date ?? today}
      defaultLevel={date ? "month" : "decade"}
      onChange={(picked) => picked && onPick(picked)}
    />
  );
}
