/** A place in a picture: pixels from the top left corner of the picture as it is shown (EXIF turned). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A document's outline: its corners clockwise, from the corner that becomes the page's top left. */
export type Quad = readonly [Point, Point, Point, Point];

/** Clockwise turn of the finished page, in degrees. */
export type Rotation = 0 | 90 | 180 | 270;

/** The outline that takes in the whole picture. */
export function wholePicture(size: { width: number; height: number }): Quad {
  const { width, height } = size;
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
}
