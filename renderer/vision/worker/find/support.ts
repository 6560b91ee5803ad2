import type { Edges } from "./edges.ts";
import type { Line } from "./lines.ts";

/** How much of a line is edge, for any stretch of it. */
export interface Support {
  /** The share, 0 … 1, of the stretch between two places along the line that is edge of one kind. */
  along(from: number, to: number): number;
}

/**
 * Sums up the edge evidence along a line once, light-to-dark and dark-to-light apart, so that any
 * stretch is judged in no time. Places along the line count from the foot of the normal.
 */
export function supportOf(line: Line, edges: Edges): Support {
  const reach = Math.ceil(Math.hypot(edges.width, edges.height));
  const rising = new Float32Array(2 * reach + 1);
  const falling = new Float32Array(2 * reach + 1);
  for (let at = 0; at < 2 * reach; at++) {
    const evidence = evidenceAt(line, edges, at - reach);
    rising[at + 1] = (rising[at] ?? 0) + Math.max(0, evidence);
    falling[at + 1] = (falling[at] ?? 0) + Math.max(0, -evidence);
  }
  const sum = (sums: Float32Array, from: number, to: number): number =>
    (sums[place(to, reach)] ?? 0) - (sums[place(from, reach)] ?? 0);
  return {
    along(from, to) {
      const [start, end] = from < to ? [from, to] : [to, from];
      const most = Math.max(sum(rising, start, end), sum(falling, start, end));
      return most / Math.max(1, end - start);
    },
  };
}

function place(along: number, reach: number): number {
  return Math.min(2 * reach, Math.max(0, Math.round(along) + reach));
}

/** The best evidence within two pixels of the line: positive where it gets lighter along the normal. */
function evidenceAt(line: Line, edges: Edges, along: number): number {
  let best = 0;
  for (let across = -2; across <= 2; across++) {
    const distance = line.offset + across;
    const x = Math.round(distance * line.cos - along * line.sin);
    const y = Math.round(distance * line.sin + along * line.cos);
    if (x < 1 || y < 1 || x >= edges.width - 1 || y >= edges.height - 1) continue;
    const at = y * edges.width + x;
    const [dx, dy] = [edges.dx[at] ?? 0, edges.dy[at] ?? 0];
    const agreement = (dx * line.cos + dy * line.sin) / (Math.hypot(dx, dy) || 1);
    // More than about 20 degrees off is another edge that crosses.
    if (Math.abs(agreement) < 0.94) continue;
    const evidence = (edges.evidence[at] ?? 0) * Math.sign(agreement);
    if (Math.abs(evidence) > Math.abs(best)) best = evidence;
  }
  return best;
}
