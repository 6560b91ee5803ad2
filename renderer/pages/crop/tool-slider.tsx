import { useId } from "react";
import styles from "./crop-tools.module.css";

interface ToolSliderProps {
  name: string;
  value: number;
  /** It goes as far to the left of 0 as to the right. */
  most: number;
  step: number;
  /** The value as it is shown and spoken. */
  said: (value: number) => string;
  /** `at` is the time in milliseconds. */
  onChange: (to: number, at: number) => void;
}

/** One thing that can be more or less; a double click takes it back to 0. */
export function ToolSlider({ name, value, most, step, said, onChange }: ToolSliderProps) {
  const id = useId();
  return (
    <div className={styles["row"]}>
      <label htmlFor={id} className={styles["name"]}>
        {name}
      </label>
      <input
        id={id}
        type="range"
        className={styles["range"]}
        min={-most}
        max={most}
        step={step}
        value={value}
        aria-valuetext={said(value)}
        onChange={({ currentTarget, timeStamp }) =>
          onChange(currentTarget.valueAsNumber, timeStamp)
        }
        onDoubleClick={({ timeStamp }) => onChange(0, timeStamp)}
      />
      <output htmlFor={id} className={styles["value"]} aria-hidden>
        {said(value)}
      </output>
    </div>
  );
}
