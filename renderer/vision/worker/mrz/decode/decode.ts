import { checkedPlaces, checksHold, grammarHolds } from "../../../mrz/check-zone.ts";
import { valueOf } from "../../../mrz/check-digit.ts";
import { choices, type Choice, type Evidence } from "./evidence.ts";
import { layouts, type Layout, type MrzFormat } from "../../../mrz/formats.ts";
import { repair } from "./repair.ts";

/** A zone as it was read. */
export interface Decoded {
  readonly format: MrzFormat;
  readonly lines: readonly string[];
  /** Every check digit holds, the grammar holds, and no character is in doubt. */
  readonly valid: boolean;
  /** Every check digit of the format holds. */
  readonly checked: boolean;
  /** How likely each character is, 0 … 1, line by line. */
  readonly likely: readonly (readonly number[])[];
  /** The mean of the logarithms of these: for choosing between readings. */
  readonly score: number;
}

/** Under this likelihood a character is in doubt: by no check digit, and by one. */
const leastLikely = { alone: 0.9, checked: 0.3 };

/** A character that the check digits cannot tell from the one read may be at most so likely, as a share of it. */
const mostLikeTwin = 0.2;

/**
 * Reads a zone from the evidence of its places: `zone` has a list of places for each line. The layouts that have as
 * many lines and places are tried; where check digits fail, the least unlikely characters that make them hold are
 * taken, if they are likely enough. Null where no layout fits.
 */
export function decode(zone: readonly (readonly Evidence[])[]): Decoded | null {
  const readings = layouts
    .filter(({ lines }) => fits(zone, lines))
    .map((layout) => readAs(layout, zone))
    .toSorted(better);
  return readings[0] ?? null;
}

/** Orders readings: what is valid, then what is checked, then what is likely comes first. */
export function better(one: Decoded, other: Decoded): number {
  return (
    Number(other.valid) - Number(one.valid) ||
    Number(other.checked) - Number(one.checked) ||
    other.score - one.score
  );
}

function fits(zone: readonly (readonly Evidence[])[], lines: readonly string[]): boolean {
  return (
    zone.length === lines.length && lines.every((line, at) => zone[at]?.length === line.length)
  );
}

function readAs(layout: Layout, zone: readonly (readonly Evidence[])[]): Decoded {
  const options = layout.lines.map((pattern, line) =>
    pattern.split("").map((kind, at) => startOf(layout, line, at, zone[line]?.[at], kind)),
  );
  const plain = options.map((line) => line.map(([first]) => first?.character ?? "<").join(""));
  const lines = checksHold(layout, plain) ? plain : (repair(layout, options, plain) ?? plain);
  const chosen = lines.map((line, at) =>
    line.split("").map((character, column) => pick(options[at]?.[column], character)),
  );
  const likely = chosen.map((line) => line.map((choice) => choice.likely));
  const checked = checksHold(layout, lines);
  const all = likely.flat();
  return {
    format: layout.format,
    lines,
    likely,
    checked,
    valid: checked && grammarHolds(layout, lines) && !isDoubtful(layout, lines, options),
    score: all.reduce((sum, share) => sum + Math.log(share), 0) / all.length,
  };
}

/** The choices at a place; at the zone's beginning only those that a zone of this layout begins with. */
function startOf(
  { begins }: Layout,
  line: number,
  at: number,
  evidence: Evidence | undefined,
  kind: string,
): Choice[] {
  const all = choices(evidence ?? new Float32Array(), kind);
  const starts = new Set(begins.map((text) => text.charAt(at)));
  if (line > 0 || starts.has("")) return all;
  return all.filter(({ character }) => starts.has(character));
}

function pick(options: readonly Choice[] | undefined, character: string): Choice {
  return options?.find((option) => option.character === character) ?? { character, likely: 0 };
}

/** Whether a character is too unlikely, or one that counts the same is nearly as likely. */
function isDoubtful(
  layout: Layout,
  lines: readonly string[],
  options: readonly (readonly Choice[][])[],
): boolean {
  const checked = checkedPlaces(layout);
  return lines.some((text, line) =>
    text.split("").some((character, at) => {
      const { likely } = pick(options[line]?.[at], character);
      const isChecked = checked.has(`${line}:${at}`);
      if (likely < (isChecked ? leastLikely.checked : leastLikely.alone)) return true;
      return (options[line]?.[at] ?? []).some(
        (other) =>
          other.character !== character &&
          (!isChecked || (valueOf(other.character) - valueOf(character)) % 10 === 0) &&
          other.likely > mostLikeTwin * likely,
      );
    }),
  );
}
