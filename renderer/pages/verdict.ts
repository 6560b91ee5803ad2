import type { Flaw } from "../../preload/contract/page.ts";
import type { QualitySettings } from "../../preload/contract/settings.ts";
import { words } from "../locales/words.ts";
import type { DonePage } from "../session/session.ts";
import { dpiOf, isCardOrPassport } from "./dpi.ts";

/** The judgement on a finished page; no flaws means good. */
export interface Verdict {
  /** The worst first. */
  readonly flaws: readonly Flaw[];
  /** Those of them that the page is to be taken again for. */
  readonly stops: readonly Flaw[];
  /** Dots per inch, an estimate. */
  readonly dpi: number;
}

/** What these settings say of a page, for a document of this type (empty while none is chosen). */
export function verdictOf(
  { page, measures }: Pick<DonePage, "page" | "measures">,
  type: string,
  quality: QualitySettings,
): Verdict {
  const dpi = dpiOf(page, type);
  const { sharpness, glare, light, screen, colour, cutOff } = measures;
  const isColourDue = isCardOrPassport(page, type);
  const levels: [Flaw, Level][] = [
    ["cut-off", cutOff ? quality.cutOff : "fine"],
    ["blurred", under(sharpness * 1000, quality.sharpness)],
    ["glare", over(glare * 100, quality.glare)],
    ["too-dark", under(light, quality.light)],
    ["too-small", under(dpi, quality.dpi)],
    ["screen", over(screen, quality.screen)],
    ["grey-copy", isColourDue ? under(colour, quality.colour) : "fine"],
  ];
  const stops = levels.filter(([, level]) => level === "stop").map(([flaw]) => flaw);
  const warns = levels.filter(([, level]) => level === "warn").map(([flaw]) => flaw);
  return { flaws: [...stops, ...warns], stops, dpi };
}

/** Whether the page is to be taken again. */
export function isStopped({ stops }: Verdict): boolean {
  return stops.length > 0;
}

/** The verdict in one word for the slot: what is worst, or "Sharp". */
export function verdictWord({ flaws: [worst] }: Verdict): string {
  return worst ? words.capture.flaws[worst] : words.capture.sharp;
}

type Level = "fine" | "warn" | "stop";

interface Threshold {
  readonly warn: number;
  readonly stop: number;
}

function under(value: number, { warn, stop }: Threshold): Level {
  return value < stop ? "stop" : value < warn ? "warn" : "fine";
}

function over(value: number, { warn, stop }: Threshold): Level {
  return value > stop ? "stop" : value > warn ? "warn" : "fine";
}
