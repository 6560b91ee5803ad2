import { checkedPlaces, checksHold, failing } from "../../../mrz/check-zone.ts";
import type { Choice } from "./evidence.ts";
import type { Layout } from "../../../mrz/formats.ts";

/** Another character for a place, and what it costs: the logarithm of how much less likely it is. */
interface Change {
  readonly line: number;
  readonly at: number;
  readonly character: string;
  readonly cost: number;
}

/** What all changes of a zone may cost together, and how much more the next best must cost. */
const most = 4;
const margin = 1.2;

/** So many of the cheapest changes are tried in pairs. */
const tried = 40;

/**
 * The lines with one or two characters changed so that every check digit holds; null where that takes unlikely
 * characters, or where two different ways are nearly as likely.
 */
export function repair(
  layout: Layout,
  options: readonly (readonly (readonly Choice[])[])[],
  lines: readonly string[],
): readonly string[] | null {
  const checked = checkedPlaces(layout);
  const fails = failing(layout, lines);
  // A change can only help where a failing check digit speaks for its place.
  const changes = options
    .flatMap((line, index) => line.flatMap((place, at) => changesAt(place, index, at)))
    .filter((change) => checksOf(change).some((check) => fails.includes(check)))
    .toSorted((one, other) => one.cost - other.cost)
    .slice(0, tried);
  const ways: { lines: readonly string[]; cost: number }[] = [];
  for (const [index, first] of changes.entries()) {
    consider([first]);
    for (const second of changes.slice(0, index)) {
      if (second.line !== first.line || second.at !== first.at) consider([first, second]);
    }
  }
  function checksOf({ line, at }: Change): readonly number[] {
    return checked.get(`${line}:${at}`) ?? [];
  }
  function consider(way: readonly Change[]): void {
    const cost = way.reduce((sum, change) => sum + change.cost, 0);
    if (cost > most + margin) return;
    if (!fails.every((check) => way.some((change) => checksOf(change).includes(check)))) return;
    const changed = way.reduce(withChange, lines);
    if (checksHold(layout, changed)) ways.push({ lines: changed, cost });
  }
  const [best, next] = ways.toSorted((one, other) => one.cost - other.cost);
  if (!best || best.cost > most) return null;
  return next && next.cost < best.cost + margin ? null : best.lines;
}

function changesAt(place: readonly Choice[], line: number, at: number): Change[] {
  const [first, ...others] = place;
  if (!first) return [];
  return others
    .map(({ character, likely }) => ({
      line,
      at,
      character,
      cost: Math.log(first.likely / likely),
    }))
    .filter(({ cost }) => cost <= most + margin);
}

function withChange(lines: readonly string[], { line, at, character }: Change): readonly string[] {
  return lines.map((text, index) =>
    index === line ? text.slice(0, at) + character + text.slice(at + 1) : text,
  );
}
