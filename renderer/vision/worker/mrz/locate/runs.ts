/** A stretch of print in a row: pixels `from` … `to` − 1. */
export interface Run {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** Gaps up to so many pixels lie within a word or a row of fillers. */
const widestGap = 20;

/** Shorter runs are no part of a long line. */
const shortest = 60;

/**
 * The long runs of print in each row, gaps bridged, joined over the rows to bands that hang together: each is a line
 * of print or some lines that touch.
 */
export function bandsOf(print: Uint8Array, width: number, height: number): Run[][] {
  const runs: Run[] = [];
  const parents: number[] = [];
  const root = (at: number): number => {
    let top = at;
    while (parents[top] !== top) top = parents[top] ?? top;
    parents[at] = top;
    return top;
  };
  let [above, here] = [0, 0];
  for (let y = 0; y < height; y++) {
    const next = runs.length;
    for (const run of runsOf(print, y, width)) {
      const at = runs.push(run) - 1;
      parents.push(at);
      for (let other = above; other < here; other++) {
        const upper = runs[other];
        if (upper && touch(upper, run)) parents[root(other)] = root(at);
      }
    }
    [above, here] = [next, runs.length];
  }
  const bands = new Map<number, Run[]>();
  for (const [at, run] of runs.entries()) {
    const top = root(at);
    const band = bands.get(top);
    if (band) band.push(run);
    else bands.set(top, [run]);
  }
  return [...bands.values()];
}

function runsOf(print: Uint8Array, y: number, width: number): Run[] {
  const runs: Run[] = [];
  const first = y * width;
  let [from, last] = [-1, -1];
  for (let x = 0; x <= width; x++) {
    const isPrint = x < width && print[first + x] === 1;
    if (from >= 0 && (x === width || (isPrint && x - last > widestGap))) {
      if (last + 1 - from >= shortest) runs.push({ y, from, to: last + 1 });
      from = -1;
    }
    if (!isPrint) continue;
    if (from < 0) from = x;
    last = x;
  }
  return runs;
}

/** Whether two runs in rows one above the other have a fair share in common. */
function touch(one: Run, other: Run): boolean {
  const common = Math.min(one.to, other.to) - Math.max(one.from, other.from);
  return common > 0.3 * Math.min(one.to - one.from, other.to - other.from);
}
