import type { Quad } from "../../vision/geometry.ts";
import type { Size } from "../fit.ts";
import type { Place } from "../zoom/zoom-view.ts";
import styles from "./crop.module.css";

interface OutlineProps {
  quad: Quad;
  picture: Size;
  /** Where the whole picture stands, in CSS pixels of the surface. */
  place: Place;
  /** CSS pixels of the surface. */
  size: Size;
  crossed: boolean;
}

/** The page's outline on the picture, and the rest of the picture dimmed. */
export function Outline({ quad, picture: { width, height }, place, size, crossed }: OutlineProps) {
  const points = quad.map(({ x, y }) => `${x} ${y}`).join(" L ");
  const scale = width / place.width;
  const seen = [-place.left, -place.top, size.width, size.height].map((side) => side * scale);
  return (
    <svg className={styles["outline"]} viewBox={seen.join(" ")} aria-hidden>
      <path
        className={styles["dimmed"]}
        fillRule="evenodd"
        d={`M 0 0 H ${width} V ${height} H 0 Z M ${points} Z`}
      />
      <path className={styles["edgeShade"]} d={`M ${points} Z`} />
      <path className={styles["edge"]} data-crossed={crossed} d={`M ${points} Z`} />
    </svg>
  );
}
