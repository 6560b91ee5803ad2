/** The kinds of zones that are read. */
export type MrzFormat = "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B" | "FRENCH_ID";

/** Characters `start` … `end` − 1 of a line, both counted from 0. */
export interface Span {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A check digit: where it stands, and what it is computed over. */
export interface Check {
  readonly at: { readonly line: number; readonly column: number };
  readonly over: readonly Span[];
  /** An empty field may have the filler instead. */
  readonly mayBeEmpty: boolean;
  /** The number's own, which moves to the optional data where the number is too long (ICAO 9303-5, 4.2.2.1). */
  readonly mayOverflow: boolean;
}

/** How a kind of zone is laid out. */
export interface Layout {
  readonly format: MrzFormat;
  /** The zone's first characters, of which one must stand there. */
  readonly begins: readonly string[];
  /**
   * What may stand at each place: `A` letter or filler, `9` digit, `X` any of them, `K` digit or filler, `S` the sex.
   */
  readonly lines: readonly string[];
  readonly checks: readonly Check[];
  readonly birth: Span;
  readonly expiry: Span | null;
  readonly names: readonly Span[];
  readonly states: readonly Span[];
}

const span = (line: number, start: number, end: number): Span => ({ line, start, end });

function check(line: number, column: number, over: readonly Span[], more: Partial<Check> = {}) {
  return { at: { line, column }, over, mayBeEmpty: false, mayOverflow: false, ...more };
}

/** The lower line of all zones with two lines begins alike. */
const lower = "XXXXXXXXX9AAAKKKKKK9SKKKKKKK";
const lowerChecks = [
  check(1, 9, [span(1, 0, 9)]),
  check(1, 19, [span(1, 13, 19)]),
  check(1, 27, [span(1, 21, 27)], { mayBeEmpty: true }),
];
const lowerPlaces = {
  birth: span(1, 13, 19),
  expiry: span(1, 21, 27),
  states: [span(0, 2, 5), span(1, 10, 13)],
};

const td1: Layout = {
  format: "TD1",
  begins: ["I", "A", "C"],
  lines: [
    `AAAAAXXXXXXXXXK${"X".repeat(15)}`,
    `KKKKKK9SKKKKKKKAAA${"X".repeat(11)}9`,
    "A".repeat(30),
  ],
  checks: [
    check(0, 14, [span(0, 5, 14)], { mayOverflow: true }),
    check(1, 6, [span(1, 0, 6)]),
    check(1, 14, [span(1, 8, 14)], { mayBeEmpty: true }),
    check(1, 29, [span(0, 5, 30), span(1, 0, 7), span(1, 8, 15), span(1, 18, 29)]),
  ],
  birth: span(1, 0, 6),
  expiry: span(1, 8, 14),
  names: [span(2, 0, 30)],
  states: [span(0, 2, 5), span(1, 15, 18)],
};

const td2: Layout = {
  format: "TD2",
  begins: ["I", "A", "C"],
  lines: ["A".repeat(36), `${lower.replace("XXXXXXXXX9", "XXXXXXXXXK")}XXXXXXX9`],
  checks: [
    check(1, 9, [span(1, 0, 9)], { mayOverflow: true }),
    ...lowerChecks.slice(1),
    check(1, 35, [span(1, 0, 10), span(1, 13, 20), span(1, 21, 35)]),
  ],
  ...lowerPlaces,
  names: [span(0, 5, 36)],
};

const td3: Layout = {
  format: "TD3",
  begins: ["P"],
  lines: ["A".repeat(44), `${lower}${"X".repeat(14)}K9`],
  checks: [
    ...lowerChecks,
    check(1, 42, [span(1, 28, 42)], { mayBeEmpty: true }),
    check(1, 43, [span(1, 0, 10), span(1, 13, 20), span(1, 21, 43)]),
  ],
  ...lowerPlaces,
  names: [span(0, 5, 44)],
};

const visaA: Layout = {
  format: "MRV-A",
  begins: ["V"],
  lines: ["A".repeat(44), `${lower}${"X".repeat(16)}`],
  checks: lowerChecks,
  ...lowerPlaces,
  names: [span(0, 5, 44)],
};

const visaB: Layout = {
  ...visaA,
  format: "MRV-B",
  lines: ["A".repeat(36), `${lower}${"X".repeat(8)}`],
  names: [span(0, 5, 36)],
};

/** The French identity card of 1988 to 2021: two lines of its own kind, without an expiry date. */
const frenchId: Layout = {
  format: "FRENCH_ID",
  begins: ["IDFRA"],
  lines: [`${"A".repeat(30)}${"X".repeat(6)}`, `9999XXX999999${"A".repeat(14)}KKKKKK9S9`],
  checks: [
    check(1, 12, [span(1, 0, 12)]),
    check(1, 33, [span(1, 27, 33)]),
    check(1, 35, [span(0, 0, 36), span(1, 0, 35)]),
  ],
  birth: span(1, 27, 33),
  expiry: null,
  names: [span(0, 5, 30), span(1, 13, 27)],
  states: [span(0, 2, 5)],
};

/** Every kind of zone; a French card is tried before the others of its size. */
export const layouts: readonly Layout[] = [frenchId, td1, td2, td3, visaA, visaB];
