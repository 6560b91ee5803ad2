/** The pages that are chosen, in the order of choosing: one, or the front's and the back's. */
export type Chosen = readonly number[];

/** The choice after a page was pressed: a chosen one is left out again, a third one takes the second's place. */
export function toggled(chosen: Chosen, page: number): Chosen {
  if (chosen.includes(page)) return chosen.filter((one) => one !== page);
  return [...chosen.slice(0, 1), page];
}

/** The page that a key leads to from this one, in rows of `columns`; `null` for a key that leads nowhere. */
export function nextPage(
  key: string,
  from: number,
  { count, columns }: { count: number; columns: number },
): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
  };
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = steps[key];
  if (step === undefined) return null;
  const to = from + step;
  return to >= 0 && to < count ? to : from;
}
