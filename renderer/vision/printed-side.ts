/** Pixels along the longer side of a page whose small print is to be read: a passport's is then twenty pixels high. */
export const printedSide = 1400;
