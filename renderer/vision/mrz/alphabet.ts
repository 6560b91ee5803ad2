/** The characters of machine-readable zones (ICAO 9303-3, 4.3), in the order of the reader's answers. */
export const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<";

/** The answer after the characters: there is none here. */
export const nothing = alphabet.length;
