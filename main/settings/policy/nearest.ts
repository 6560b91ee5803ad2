const mostChanges = 2;

/** The one of these names that a misspelt one is nearest to; `null` when none is within two letters of it. */
export function nearest(misspelt: string, names: readonly string[]): string | null {
  const given = misspelt.toLowerCase();
  const [first] = names
    .map((name) => ({ name, changes: changesBetween(given, name.toLowerCase()) }))
    .filter(({ name, changes }) => changes <= mostChanges && changes < name.length / 2)
    .toSorted((one, other) => one.changes - other.changes);
  return first?.name ?? null;
}

/** How many letters must be put in, taken out or replaced (Levenshtein); what differs much in length is not counted. */
function changesBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > mostChanges) return Infinity;
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [place, letter] of one.split("").entries()) {
    let left = place + 1;
    const next = [left];
    for (const [column, wanted] of other.split("").entries()) {
      const replaced = (row[column] ?? 0) + (letter === wanted ? 0 : 1);
      left = Math.min(replaced, left + 1, (row[column + 1] ?? 0) + 1);
      next.push(left);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
