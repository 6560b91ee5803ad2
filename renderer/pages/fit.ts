/** A width and a height; the unit is the caller's. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest size with the proportions of `size` that lies within `room`, in whole units. */
export function fit(size: Size, room: Size): Size {
  const scale = Math.min(room.width / size.width, room.height / size.height);
  return {
    width: Math.max(0, Math.round(size.width * scale)),
    height: Math.max(0, Math.round(size.height * scale)),
  };
}
