const second = 1000;
const minute = 60 * second;
const delays = [0, 0, 0, 5 * second, 15 * second, minute, 5 * minute];

/** How long no further try is looked at after so many wrong ones in a row, in milliseconds; 15 minutes at most. */
export function delayAfter(wrong: number): number {
  return delays[Math.max(0, wrong)] ?? 15 * minute;
}
