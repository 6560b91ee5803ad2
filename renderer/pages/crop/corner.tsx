import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { words } from "../../locales/words.ts";
import type { Point } from "../../vision/geometry.ts";
import { useGesture } from "../use-gesture.ts";
import styles from "./crop.module.css";
import { arrowStep, type CornerName } from "./quad-edit.ts";

interface CornerProps {
  name: CornerName;
  /** Pixels of the picture. */
  at: Point;
  /** The same in CSS pixels of the surface. */
  spot: Point;
  /** CSS pixels for a pixel of the picture. */
  scale: number;
  /** Id of the words that explain the keys. */
  help: string;
  /** `gesture` names the movement that this is a part of. */
  onMove: (to: Point, gesture: string) => void;
  /** Where the corner went by the keys, for a screen reader. */
  onSay: (place: string) => void;
  /** The keyboard is at this place of the picture: it is to be seen. */
  onReveal: (at: Point) => void;
  /** Whether the loupe belongs at this corner. */
  onLit: (isLit: boolean) => void;
}

/** One corner of the outline, a button that is dragged or moved by the arrow keys. */
export function Corner(props: CornerProps) {
  const { name, at, spot, scale, help, onMove, onSay, onReveal, onLit } = props;
  const { crop } = words.capture;
  const gesture = useGesture();
  const drag = useDrag(at, scale, (to, began) => onMove(to, `drag ${name} ${began}`), onLit);

  function move(event: KeyboardEvent) {
    const step = event.ctrlKey || event.altKey ? null : arrowStep(event.key, event.shiftKey);
    if (!step) return;
    event.preventDefault();
    const to = { x: Math.round(at.x) + step.x, y: Math.round(at.y) + step.y };
    onLit(true);
    onMove(to, gesture(`keys ${name}`, event.timeStamp));
    onReveal(to);
    onSay(crop.at(to.x, to.y));
  }

  return (
    <button
      type="button"
      className={styles["corner"]}
      style={{ left: spot.x, top: spot.y }}
      aria-label={crop.corner(name, Math.round(at.x), Math.round(at.y))}
      aria-describedby={help}
      data-corner={name}
      data-stage-keys
      onKeyDown={move}
      onFocus={({ currentTarget }) => {
        if (!currentTarget.matches(":focus-visible")) return;
        onLit(true);
        onReveal(at);
      }}
      onBlur={() => onLit(false)}
      {...drag}
    />
  );
}

function useDrag(
  at: Point,
  scale: number,
  onMove: (to: Point, began: number) => void,
  onLit: (isLit: boolean) => void,
) {
  // From the pointer to the corner, so that the corner does not jump under the pointer.
  const grip = useRef<(Point & { began: number }) | null>(null);
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { clientX, clientY, timeStamp: began } = event;
      grip.current = { x: at.x - clientX / scale, y: at.y - clientY / scale, began };
      onLit(true);
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      const from = grip.current;
      if (from) onMove({ x: from.x + clientX / scale, y: from.y + clientY / scale }, from.began);
    },
    onLostPointerCapture() {
      grip.current = null;
      onLit(false);
    },
  };
}
