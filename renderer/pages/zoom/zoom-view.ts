import type { Point } from "../../vision/geometry.ts";
import type { Size } from "../fit.ts";

/** How closely a picture is looked at, and what of it stands in the middle. */
export interface ZoomView {
  /** 1 shows all of it. */
  readonly zoom: number;
  /** 0 … 1 of the picture's width and height. */
  readonly middle: Point;
}

/** Where something stands, in CSS pixels. */
export interface Place extends Size {
  readonly left: number;
  readonly top: number;
}

/** A picture in its room: `all` is its size in CSS pixels when all of it is shown. */
export interface Framing {
  readonly all: Size;
  readonly room: Size;
}

export const wholeView: ZoomView = { zoom: 1, middle: { x: 0.5, y: 0.5 } };

const mostZoom = 8;

/** Looks closer or from further away by this factor; the spot of the room (CSS pixels) keeps what it shows. */
export function zoomed(view: ZoomView, factor: number, spot: Point, frame: Framing): ZoomView {
  const { all, room } = frame;
  const zoom = Math.min(mostZoom, Math.max(1, view.zoom * factor));
  const moved = (middle: number, at: number, space: number, size: number) =>
    middle + ((at - space / 2) / size) * (1 / view.zoom - 1 / zoom);
  return within(
    {
      zoom,
      middle: {
        x: moved(view.middle.x, spot.x, room.width, all.width),
        y: moved(view.middle.y, spot.y, room.height, all.height),
      },
    },
    frame,
  );
}

/** Moves the picture by so many CSS pixels, as far as there is more of it to see. */
export function panned({ zoom, middle }: ZoomView, by: Point, frame: Framing): ZoomView {
  const { all } = frame;
  return within(
    {
      zoom,
      middle: {
        x: middle.x - by.x / (all.width * zoom),
        y: middle.y - by.y / (all.height * zoom),
      },
    },
    frame,
  );
}

/** Moves the picture no further than that this place of it (0 … 1) is in sight, `margin` CSS pixels from the edge. */
export function revealing(view: ZoomView, at: Point, margin: number, frame: Framing): ZoomView {
  const { left, top, width, height } = placeOf(view, frame);
  const needed = (spot: number, space: number) =>
    Math.max(margin - spot, 0) + Math.min(space - margin - spot, 0);
  return panned(
    view,
    {
      x: needed(left + at.x * width, frame.room.width),
      y: needed(top + at.y * height, frame.room.height),
    },
    frame,
  );
}

/** Where the picture stands in its room. */
export function placeOf({ zoom, middle }: ZoomView, { all, room }: Framing): Place {
  const width = all.width * zoom;
  const height = all.height * zoom;
  return {
    left: room.width / 2 - middle.x * width,
    top: room.height / 2 - middle.y * height,
    width,
    height,
  };
}

function within({ zoom, middle }: ZoomView, { all, room }: Framing): ZoomView {
  return {
    zoom,
    middle: {
      x: middleWithin(middle.x, room.width / (all.width * zoom)),
      y: middleWithin(middle.y, room.height / (all.height * zoom)),
    },
  };
}

/** `seen` is the share of the picture that the room shows. */
function middleWithin(middle: number, seen: number): number {
  return seen >= 1 ? 0.5 : Math.min(1 - seen / 2, Math.max(seen / 2, middle));
}
