/** How a page's brightness is changed so that it can be read; 0 and 0 change nothing. */
export interface Tone {
  /** −100 … 100: the middle greys darker or lighter; black and white stay. */
  readonly brightness: number;
  /** −100 … 100: greys nearer to each other or further apart. */
  readonly contrast: number;
}

export const plainTone: Tone = { brightness: 0, contrast: 0 };

/** How far each of the two goes to either side. */
export const mostTone = 100;

/** Whether this tone changes anything. */
export function changesTone({ brightness, contrast }: Tone): boolean {
  return brightness !== 0 || contrast !== 0;
}

/**
 * What becomes of each value of a colour, 0 … 255: first the brightness, as a power that is halved or doubled
 * for each 50; then the contrast, as a slope round the middle grey, from 0.3 to 3.
 */
export function toneTable({ brightness, contrast }: Tone): Uint8ClampedArray {
  const power = 2 ** (-brightness / 50);
  const slope = contrast >= 0 ? 1 + contrast / 50 : 1 + (0.7 * contrast) / 100;
  return Uint8ClampedArray.from({ length: 256 }, (_, value) => {
    const lit = (value / 255) ** power;
    return ((lit - 0.5) * slope + 0.5) * 255;
  });
}
