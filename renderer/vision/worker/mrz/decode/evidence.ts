import { alphabet } from "../../../mrz/alphabet.ts";
import { mayStand } from "../../../mrz/check-zone.ts";

/** How likely each character of the alphabet stands at a place; together at most 1. */
export type Evidence = Float32Array;

/** A character that may stand at a place, and how likely. */
export interface Choice {
  readonly character: string;
  readonly likely: number;
}

/** Where nothing speaks for anything, a character still counts this much: no evidence is ever final. */
const least = 1e-4;

const kinds = ["9", "K", "A", "S", "X"] as const;

const allowed = new Map<string, readonly number[]>(
  kinds.map((kind) => [
    kind,
    alphabet.split("").flatMap((character, at) => (mayStand(kind, character) ? [at] : [])),
  ]),
);

/** What may stand at a place together counts at least this much: less is a sign that something is amiss. */
const leastOfAll = 0.35;

/**
 * The characters that may stand at a place of this kind (see `Layout.lines`), the likeliest first: an O where only
 * digits may stand takes nothing from the 0.
 */
export function choices(evidence: Evidence, kind: string): Choice[] {
  const places = allowed.get(kind) ?? [];
  const all = places.reduce((sum, at) => sum + (evidence[at] ?? 0), 0);
  return places
    .map((at) => ({
      character: alphabet.charAt(at),
      likely: Math.max(least, (evidence[at] ?? 0) / Math.max(leastOfAll, all)),
    }))
    .toSorted((one, other) => other.likely - one.likely);
}
