import { alphabet } from "../../../../../../../renderer/vision/mrz/alphabet.ts";
import type { Evidence } from "../../../../../../../renderer/vision/worker/mrz/decode/evidence.ts";

/** What the reader would say of clear print. */
export function evidenceOf(lines: readonly string[]): Evidence[][] {
  return lines.map((line) => line.split("").map((character) => sure({ [character]: 0.98 })));
}

/** Evidence with these likelihoods. */
function sure(shares: Record<string, number>): Evidence {
  const evidence = new Float32Array(alphabet.length);
  for (const [character, share] of Object.entries(shares)) {
    evidence[alphabet.indexOf(character)] = share;
  }
  return evidence;
}

/** The evidence with one place changed. */
export function withPlace(
  zone: readonly (readonly Evidence[])[],
  line: number,
  column: number,
  shares: Record<string, number>,
): Evidence[][] {
  return zone.map((row, index) =>
    row.map((place, at) => (index === line && at === column ? sure(shares) : place)),
  );
}
