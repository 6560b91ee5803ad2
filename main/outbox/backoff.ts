const shortest = 2000;
const longest = 5 * 60_000;

/**
 * Milliseconds to wait after this many tries (1, 2, …): spread at random between 2 s and a ceiling that
 * doubles from 4 s to 5 min, so that a branch's stations do not come back all at once.
 * `random` gives 0 … 1.
 */
export function backoff(attempts: number, random: () => number): number {
  const ceiling = Math.min(longest, shortest * 2 ** attempts);
  return shortest + random() * (ceiling - shortest);
}
