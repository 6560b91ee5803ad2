/** A look that takes longer than this, in milliseconds, shows where the card was and not where it is. */
const longestLook = 400;

/** So many of them in a row are no hiccup. The first look opens the finder, and is one of them at most. */
const inARow = 5;

/** How long the latest looks took, in milliseconds, the newest last. */
export type Pace = readonly number[];

/** The pace after one more look. */
export function paceAfter(pace: Pace, milliseconds: number): Pace {
  return [...pace, milliseconds].slice(-inARow);
}

/** Whether this machine is too slow to follow a card in the live picture. */
export function isTooSlow(pace: Pace): boolean {
  return pace.length === inARow && pace.every((milliseconds) => milliseconds > longestLook);
}
