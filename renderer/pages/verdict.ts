import { words } from "../locales/words.ts";
import type { Verdict } from "../vision/vision.ts";

/** The verdict in one word for the slot: what is worst, or "Sharp". */
export function verdictWord({ flaws: [worst] }: Verdict): string {
  return worst ? words.capture.flaws[worst] : words.capture.sharp;
}
