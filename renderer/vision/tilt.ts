import { mapQuad, middleOf, type Quad } from "./geometry.ts";

/** Degrees that an outline is turned by at most, to either side. */
export const mostTilt = 15;

/** The nearest tilt that there is: in tenths of a degree, 15 at most. */
export function roundedTilt(degrees: number): number {
  const tenths = Math.round(degrees * 10) / 10;
  return Math.min(mostTilt, Math.max(-mostTilt, tenths)) || 0;
}

/**
 * The outline for a page whose print is turned clockwise by so many degrees: the outline itself turns the other way
 * about its middle, and is drawn in as far as it must to stay within the picture.
 */
export function tiltQuad(
  quad: Quad,
  degrees: number,
  picture: { width: number; height: number },
): Quad {
  const middle = middleOf(quad);
  const [sin, cos] = [Math.sin((-degrees * Math.PI) / 180), Math.cos((-degrees * Math.PI) / 180)];
  const arms = mapQuad(quad, ({ x, y }) => {
    const [right, down] = [x - middle.x, y - middle.y];
    return { x: right * cos - down * sin, y: right * sin + down * cos };
  });
  const share = Math.min(
    1,
    ...arms.map(({ x }) => reach(middle.x, x, picture.width)),
    ...arms.map(({ y }) => reach(middle.y, y, picture.height)),
  );
  return mapQuad(arms, ({ x, y }) => ({ x: middle.x + x * share, y: middle.y + y * share }));
}

/** How much of this step from `from` stays between 0 and `most`. */
function reach(from: number, step: number, most: number): number {
  if (step === 0) return 1;
  return Math.max(0, ((step > 0 ? most : 0) - from) / step);
}
