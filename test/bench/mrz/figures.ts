/** What was read in a photo. */
export interface MrzSighting {
  readonly file: string;
  readonly lines: readonly string[] | null;
  readonly valid: boolean;
  readonly ms: number;
}

/** What stands in it; `null` or no lines where there is no zone. */
export interface MrzTruth {
  readonly file: string;
  readonly lines: readonly string[] | null;
}

/** The figures of a run: how many zones were read, how many wrongly, and how long it took. */
export function mrzFigures(sightings: readonly MrzSighting[], truths: readonly MrzTruth[]) {
  const wanted = new Map(truths.map(({ file, lines }) => [file, lines ?? []]));
  const known = sightings.filter(({ file }) => wanted.has(file));
  const isRight = ({ file, lines }: MrzSighting) =>
    (wanted.get(file) ?? []).join("\n") === (lines ?? []).join("\n");
  const zones = known.filter(({ file }) => (wanted.get(file) ?? []).length > 0);
  const times = sightings.map(({ ms }) => ms).toSorted((one, other) => one - other);
  return {
    zones: zones.length,
    valid: zones.filter(({ valid }) => valid).length,
    everyLineRight: zones.filter(isRight).length,
    acceptedThoughWrong: known.filter((one) => one.valid && !isRight(one)).length,
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
  };
}
