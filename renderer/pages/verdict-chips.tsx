import {
  IconCheck,
  IconCopy,
  IconCrop,
  IconDeviceDesktop,
  IconFocusCentered,
  IconMoonStars,
  IconSunHigh,
  IconZoomIn,
  type Icon,
} from "@tabler/icons-react";
import { words } from "../locales/words.ts";
import type { Flaw } from "../../preload/contract/page.ts";
import type { Verdict } from "./verdict.ts";
import styles from "./verdict-chips.module.css";

const icons: Readonly<Record<Flaw, Icon>> = {
  blurred: IconFocusCentered,
  glare: IconSunHigh,
  "cut-off": IconCrop,
  "too-small": IconZoomIn,
  "too-dark": IconMoonStars,
  screen: IconDeviceDesktop,
  "grey-copy": IconCopy,
};

/** The judgement on a finished page, a word and an icon for each thing. */
export function VerdictChips({ verdict }: { verdict: Verdict }) {
  return (
    <ul className={styles["chips"]} aria-label={words.capture.verdict}>
      {!verdict.flaws.includes("blurred") && (
        <li className={styles["good"]}>
          <IconCheck size={16} stroke={2} aria-hidden />
          {words.capture.sharp}
        </li>
      )}
      {verdict.flaws.map((flaw) => {
        const FlawIcon = icons[flaw];
        return (
          <li
            key={flaw}
            className={styles["flaw"]}
            data-stops={verdict.stops.includes(flaw) || undefined}
          >
            <FlawIcon size={16} stroke={1.75} aria-hidden />
            {words.capture.flaws[flaw]}
          </li>
        );
      })}
    </ul>
  );
}
