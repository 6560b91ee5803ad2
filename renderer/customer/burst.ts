/** A key as a listener sees it. */
export interface BurstKey {
  /** As `KeyboardEvent.key`. */
  readonly key: string;
  /** Milliseconds, as `Event.timeStamp`. */
  readonly at: number;
  /** Ctrl, Alt or ⌘ is held. */
  readonly modified: boolean;
  /** The key is held down and repeats itself. */
  readonly repeats: boolean;
}

/** The keys that have come so quickly one after the other that it may be a barcode reader that types them. */
export interface Burst {
  readonly text: string;
  /** When the last of them came. */
  readonly at: number;
}

export const noBurst: Burst = { text: "", at: 0 };

/** Milliseconds from one character of a barcode reader to the next, at most; nobody types as quickly for long. */
export const burstPause = 30;
// The key that ends a code often comes a little later than the others.
const endPause = 100;
const leastLength = 4;

/** What a key does to a burst: it begins one or goes on with it, ends it as a scanned code, breaks it off, or is no part of it. */
export type BurstStep =
  | { readonly kind: "goes-on"; readonly burst: Burst }
  | { readonly kind: "scanned"; readonly text: string }
  | { readonly kind: "ignored" }
  | { readonly kind: "over" };

/** The next step of a burst. */
export function burstStep(burst: Burst, { key, at, modified, repeats }: BurstKey): BurstStep {
  const pause = at - burst.at;
  const isUnderWay = burst.text !== "" && pause <= burstPause;
  if (key === "Shift") return { kind: "ignored" };
  if (key === "Enter" || key === "Tab") {
    const isScanned = burst.text.length >= leastLength && pause <= endPause && !modified;
    return isScanned ? { kind: "scanned", text: scannedText(burst.text) } : { kind: "over" };
  }
  // A reader sends the control characters in a code as Ctrl with a letter.
  if (modified) return isUnderWay ? { kind: "goes-on", burst: { ...burst, at } } : { kind: "over" };
  if (repeats || key.length !== 1 || key === " ") return { kind: "over" };
  return { kind: "goes-on", burst: { text: isUnderWay ? burst.text + key : key, at } };
}

/** A scanned code without what readers add to it: the kind of code (`]C1`, ISO/IEC 15424), control characters, blanks around it. */
export function scannedText(text: string): string {
  const printed = text.replaceAll(/\p{Cc}/gu, "").trim();
  return printed.replace(/^\][A-Za-z][0-9A-Za-z]/, "");
}
