/** Something that is done again when asked, but neither twice at a time nor too often. */
export interface Coalesced {
  ask: () => void;
  stop: () => void;
}

interface Coalescing {
  run: () => Promise<void>;
  /** Milliseconds between the beginnings of two runs, at least. */
  gap: number;
  /** A run was rejected; the next asking runs again. */
  onFailure: () => void;
}

/** Runs `run` when asked: at once when it rests, otherwise once more after at least `gap` milliseconds, however often it was asked. */
export function coalesce({ run, gap, onFailure }: Coalescing): Coalesced {
  let busy = false;
  let asked = false;
  let stopped = false;

  async function work() {
    busy = true;
    while (asked) {
      asked = false;
      await Promise.all([run().catch(onFailure), pause(gap)]);
    }
    busy = false;
  }

  return {
    ask() {
      if (stopped) return;
      asked = true;
      if (!busy) void work();
    },
    stop() {
      stopped = true;
      asked = false;
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
