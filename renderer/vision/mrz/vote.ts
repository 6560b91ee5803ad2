import { checksHold, grammarHolds } from "./check-zone.ts";
import { layouts, type MrzFormat } from "./formats.ts";
import type { MrzReading } from "../vision.ts";

/** A character that has less of the votes at its place is in doubt. */
const majority = 0.6;

/**
 * One reading of several frames of the same zone: at each place the character with the most votes, each counting as
 * much as it was likely. Valid only when what was elected holds by every rule and won clearly, or when readings that
 * were valid by themselves all say the same. `null` without any reading.
 */
export function voteMrz(readings: readonly MrzReading[]): MrzReading | null {
  const format = mostFrequent(readings);
  const layout = layouts.find((one) => one.format === format);
  if (format === null || !layout) return null;
  const voters = readings.filter((reading) => reading.format === format);
  const places = layout.lines.map((line, row) =>
    Array.from({ length: line.length }, (_, column) => elected(voters, row, column)),
  );
  const lines = places.map((line) => line.map(({ character }) => character).join(""));
  const likely = places.map((line) => line.map(({ share }) => share));
  const isClear = likely.flat().every((share) => share >= majority);
  const agree = voters.every((one) => !one.valid || one.lines.join() === lines.join());
  const holds = checksHold(layout, lines) && grammarHolds(layout, lines);
  const isAlone = voters.length === 1 && !voters[0]?.valid;
  return { format, lines, likely, valid: holds && isClear && agree && !isAlone };
}

function mostFrequent(readings: readonly MrzReading[]): MrzFormat | null {
  const votes = new Map<MrzFormat, number>();
  for (const { format, valid } of readings) {
    votes.set(format, (votes.get(format) ?? 0) + (valid ? 2 : 1));
  }
  const [first] = [...votes].toSorted(([, one], [, other]) => other - one);
  return first?.[0] ?? null;
}

function elected(voters: readonly MrzReading[], row: number, column: number) {
  const votes = new Map<string, number>();
  let all = 0;
  for (const { lines, likely } of voters) {
    const character = lines[row]?.charAt(column) ?? "<";
    const weight = likely[row]?.[column] ?? 0;
    votes.set(character, (votes.get(character) ?? 0) + weight);
    all += weight;
  }
  const [first] = [...votes].toSorted(([, one], [, other]) => other - one);
  return { character: first?.[0] ?? "<", share: all > 0 ? (first?.[1] ?? 0) / all : 0 };
}
