/** A movement of the hand that goes on: a drag, a run of arrow keys, a slider on its way. */
export interface Gesture {
  readonly of: string;
  /** Milliseconds at which it went on last. */
  readonly at: number;
  readonly count: number;
}

export const noGesture: Gesture = { of: "", at: Number.NEGATIVE_INFINITY, count: 0 };

// Milliseconds. After a longer pause the hand begins anew.
const longestPause = 1000;

/** The movement as it goes on, or a new one: after a pause, or of something else. */
export function nextGesture(last: Gesture, of: string, at: number): Gesture {
  const goesOn = of === last.of && at - last.at <= longestPause;
  return { of, at, count: goesOn ? last.count : last.count + 1 };
}

/** The movement's name, which no other one of this picture has. */
export function gestureName({ of, count }: Gesture): string {
  return `${of} ${count}`;
}
