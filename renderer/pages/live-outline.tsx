import type { Point, Quad } from "../vision/geometry.ts";
import type { Size } from "./fit.ts";
import styles from "./stage.module.css";

interface LiveOutlineProps {
  quad: Quad;
  picture: Size;
  /** CSS pixels for a pixel of the picture. */
  scale: number;
  /** 0 … 1: how soon the picture takes itself; the outline fills as it nears. */
  progress: number;
}

/** The card's outline over the live picture: a hairline with marks at the corners. */
export function LiveOutline({ quad, picture, scale, progress }: LiveOutlineProps) {
  const [a, b, c, d] = quad;
  const corners: readonly (readonly [name: string, Point, Point, Point])[] = [
    ["top-left", d, a, b],
    ["top-right", a, b, c],
    ["bottom-right", b, c, d],
    ["bottom-left", c, d, a],
  ];
  return (
    <svg
      className={styles["outline"]}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      aria-hidden
    >
      <polygon className={styles["outlineEdge"]} points={quad.map(asText).join(" ")} />
      {progress > 0 && (
        <polygon
          className={styles["outlineHold"]}
          points={quad.map(asText).join(" ")}
          pathLength={1}
          strokeDasharray={`${progress.toFixed(2)} 1`}
        />
      )}
      {corners.map(([name, before, corner, after]) => (
        <polyline
          key={name}
          className={styles["outlineCorner"]}
          points={[towards(corner, before, 28 / scale), corner, towards(corner, after, 28 / scale)]
            .map(asText)
            .join(" ")}
        />
      ))}
    </svg>
  );
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = Math.hypot(to.x - from.x, to.y - from.y);
  const share = whole > 0 ? Math.min(length / whole, 0.5) : 0;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function asText({ x, y }: Point): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
