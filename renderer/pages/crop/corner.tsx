import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { words } from "../../locales/words.ts";
import type { Point } from "../../vision/geometry.ts";
import styles from "./crop.module.css";
import { arrowStep, type CornerName } from "./quad-edit.ts";

interface CornerProps {
  name: CornerName;
  /** Pixels of the picture. */
  at: Point;
  /** CSS pixels for a pixel of the picture. */
  scale: number;
  /** Id of the words that explain the keys. */
  help: string;
  onMove: (to: Point) => void;
  /** Where the corner went by the keys, for a screen reader. */
  onSay: (place: string) => void;
  /** Whether the loupe belongs at this corner. */
  onLit: (isLit: boolean) => void;
}

/** One corner of the outline, a button that is dragged or moved by the arrow keys. */
export function Corner({ name, at, scale, help, onMove, onSay, onLit }: CornerProps) {
  const { crop } = words.capture;
  const drag = useDrag(at, scale, onMove, onLit);

  function move(event: KeyboardEvent) {
    const step = event.ctrlKey || event.altKey ? null : arrowStep(event.key, event.shiftKey);
    if (!step) return;
    event.preventDefault();
    const to = { x: Math.round(at.x) + step.x, y: Math.round(at.y) + step.y };
    onLit(true);
    onMove(to);
    onSay(crop.at(to.x, to.y));
  }

  return (
    <button
      type="button"
      className={styles["corner"]}
      style={{ left: at.x * scale, top: at.y * scale }}
      aria-label={crop.corner(name, Math.round(at.x), Math.round(at.y))}
      aria-describedby={help}
      data-corner={name}
      data-stage-keys
      onKeyDown={move}
      onFocus={({ currentTarget }) => currentTarget.matches(":focus-visible") && onLit(true)}
      onBlur={() => onLit(false)}
      {...drag}
    />
  );
}

function useDrag(
  at: Point,
  scale: number,
  onMove: (to: Point) => void,
  onLit: (isLit: boolean) => void,
) {
  // From the pointer to the corner, so that the corner does not jump under the pointer.
  const grip = useRef<Point | null>(null);
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      grip.current = { x: at.x - event.clientX / scale, y: at.y - event.clientY / scale };
      onLit(true);
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      const from = grip.current;
      if (from) onMove({ x: from.x + clientX / scale, y: from.y + clientY / scale });
    },
    onLostPointerCapture() {
      grip.current = null;
      onLit(false);
    },
  };
}
