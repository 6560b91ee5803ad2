/** Props of a button that does nothing for now and yet keeps the focus: a disabled one would lose it, and the keys with it. */
export function resting(isResting: boolean) {
  return isResting ? ({ "data-disabled": true, "aria-disabled": true } as const) : {};
}
