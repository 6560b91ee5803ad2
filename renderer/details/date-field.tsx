import { ActionIcon, Popover, TextInput } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import {
  parseCalendarDate,
  type CalendarDate,
  type DateKind,
} from "../../preload/contract/calendar-date.ts";
import { words } from "../locales/words.ts";
import styles from "./details.module.css";
import { useSource } from "./use-source.tsx";

// Days, decades and their names are not needed before somebody opens a calendar.
const Calendar = lazy(async () => ({ default: (await import("./calendar.tsx")).Calendar }));

interface DateFieldProps {
  id: "issueDate" | "expiryDate";
  label: string;
  kind: DateKind;
  today: CalendarDate;
  text: string;
  error: string | null;
  disabled?: boolean;
  onText: (text: string) => void;
  onLeave: () => void;
}

/** A date that can be typed in any usual way and is written out as `2030-01-01` on leaving, or picked from a calendar. */
export function DateField(props: DateFieldProps) {
  const { id, label, kind, today, text, error, disabled = false, onText, onLeave } = props;
  const [picking, setPicking] = useState(false);
  const source = useSource(id);
  const date = parseCalendarDate(text, kind, today);

  function leave() {
    if (date !== null) onText(date);
    onLeave();
  }

  const calendar = (
    <Popover opened={picking} onChange={setPicking} position="left-start" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={disabled}
          aria-label={words.bench.pick(label)}
          onClick={() => setPicking(!picking)}
        >
          <IconCalendar size={18} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense fallback={null}>
          <Calendar
            date={date}
            today={today}
            onPick={(picked) => {
              onText(picked);
              setPicking(false);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );

  return (
    <div className={styles.sourced}>
      <TextInput
        id={id}
        label={label}
        className="tabular"
        placeholder={words.bench.dateHint[kind]}
        autoComplete="off"
        value={disabled ? "" : text}
        disabled={disabled}
        error={error}
        {...source}
        rightSection={calendar}
        onChange={(event) => onText(event.currentTarget.value)}
        onBlur={leave}
      />
    </div>
  );
}
