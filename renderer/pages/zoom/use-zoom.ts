import { useRef, useState, type PointerEvent, type WheelEvent } from "react";
import { useShortcuts } from "../../app/use-shortcuts.ts";
import type { Point } from "../../vision/geometry.ts";
import { useHeldKey } from "../use-held-key.ts";
import {
  panned,
  placeOf,
  revealing,
  wholeView,
  zoomed,
  type Framing,
  type Place,
} from "./zoom-view.ts";

/** How a picture on the stage is looked at, and the ways to look closer. */
export interface Zoom {
  /** 1 shows all of the picture. */
  readonly zoom: number;
  /** Where the picture stands in its room, in CSS pixels. */
  readonly place: Place;
  /** Whether a drag moves the picture now. */
  readonly canPan: boolean;
  readonly closer: () => void;
  readonly further: () => void;
  readonly whole: () => void;
  /** Brings a place of the picture (0 … 1) into sight. */
  readonly reveal: (at: Point) => void;
  /** For the element that is the picture's room. */
  readonly room: {
    onWheel: (event: WheelEvent) => void;
    onPointerDownCapture: (event: PointerEvent) => void;
    onPointerMove: (event: PointerEvent) => void;
    onLostPointerCapture: () => void;
  };
}

const keyStep = 1.5;
// A notch of a mouse wheel is 100 pixels or 120.
const wheelStep = 1.0022;
const margin = 24;

/** Zooming by wheel, keys and buttons, and moving what is zoomed by dragging; `framing` is the picture in its room. */
export function useZoom(framing: Framing): Zoom {
  const [view, setView] = useState(wholeView);
  const isSpaceHeld = useHeldKey(" ");
  const { room } = framing;
  const drag = useDrag((by) => setView((now) => panned(now, by, framing)));
  const centre = { x: room.width / 2, y: room.height / 2 };
  const closer = () => setView((now) => zoomed(now, keyStep, centre, framing));
  const further = () => setView((now) => zoomed(now, 1 / keyStep, centre, framing));
  const whole = () => setView(wholeView);
  useShortcuts({ "zoom-in": closer, "zoom-out": further, "zoom-whole": whole });

  return {
    zoom: view.zoom,
    // Anew for each size of the room: what is in the middle stays there.
    place: placeOf(panned(view, { x: 0, y: 0 }, framing), framing),
    canPan: view.zoom > 1,
    closer,
    further,
    whole,
    reveal: (at) => setView((now) => revealing(now, at, margin, framing)),
    room: {
      onWheel({ deltaY, clientX, clientY, currentTarget }) {
        const { left, top } = currentTarget.getBoundingClientRect();
        const spot = { x: clientX - left, y: clientY - top };
        setView((now) => zoomed(now, wheelStep ** -deltaY, spot, framing));
      },
      onPointerDownCapture(event) {
        if (view.zoom === 1 || !isForPanning(event, isSpaceHeld)) return;
        // Not for the corner that may lie under the pointer.
        event.stopPropagation();
        drag.begin(event);
      },
      onPointerMove: drag.move,
      onLostPointerCapture: drag.end,
    },
  };
}

function isForPanning({ button, target }: PointerEvent, isSpaceHeld: boolean): boolean {
  if (button === 1) return true;
  const onControl = target instanceof Element && target.closest("button, input") !== null;
  return button === 0 && (isSpaceHeld || !onControl);
}

function useDrag(onMove: (by: Point) => void) {
  const last = useRef<Point | null>(null);
  return {
    begin({ currentTarget, pointerId, clientX, clientY }: PointerEvent) {
      currentTarget.setPointerCapture(pointerId);
      last.current = { x: clientX, y: clientY };
    },
    move: ({ clientX, clientY }: PointerEvent) => {
      const from = last.current;
      if (!from) return;
      last.current = { x: clientX, y: clientY };
      onMove({ x: clientX - from.x, y: clientY - from.y });
    },
    end: () => {
      last.current = null;
    },
  };
}
