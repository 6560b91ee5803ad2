import type { DetailsWarning } from "./details.ts";
import type { Flaw } from "./page.ts";

/** What a page was found, within a sentence. */
const flaws: Record<Flaw, string> = {
  blurred: "blurred",
  glare: "glare",
  "too-dark": "too dark",
  "cut-off": "cut off",
  "too-small": "too small",
  screen: "taken from a screen",
  "grey-copy": "a grey copy",
};

/** What the operator confirmed before sending, as the receipt says it on the screen and on paper. */
export const confirmedWarnings: Record<DetailsWarning, string> = {
  expired: "The document had expired.",
  "check-letter": "The last letter does not fit the number.",
  "no-back": "Sent without a picture of the back.",
};

/** Why a page went out although it was to be taken again, as the receipt says it on the screen and on paper. */
export function usedAnyway(found: readonly Flaw[], reason: string): string {
  const named = found.map((flaw) => flaws[flaw]).join(", ");
  return `Sent although it was found ${named}. The operator’s reason: ${reason}`;
}
