import { z } from "zod";

/** A size of the camera's picture in pixels. */
export const PictureSize = z.object({ width: z.int().min(1), height: z.int().min(1) });
export type PictureSize = Readonly<z.infer<typeof PictureSize>>;

// What document cameras and webcams call their modes, largest first.
const common: readonly (readonly [width: number, height: number])[] = [
  [4608, 3456],
  [4160, 3120],
  [4096, 3072],
  [4096, 2160],
  [3840, 2160],
  [3264, 2448],
  [2592, 1944],
  [2560, 1440],
  [2048, 1536],
  [1920, 1080],
  [1600, 1200],
  [1280, 960],
  [1280, 720],
  [1024, 768],
  [800, 600],
  [640, 480],
];

const Most = z.object({ max: z.number() });
const Told = z.object({ width: Most, height: Most });

/**
 * The sizes to choose from by the track's `getCapabilities()`: the camera's own largest and the common ones
 * within it. A camera tells its limits only, so one that has no mode of a size gives the nearest that it has.
 */
export function sizesOf(capabilities: unknown): readonly PictureSize[] {
  const told = Told.safeParse(capabilities);
  if (!told.success) return [];
  const most = { width: told.data.width.max, height: told.data.height.max };
  const within = common
    .map(([width, height]) => ({ width, height }))
    .filter(({ width, height }) => width <= most.width && height <= most.height);
  const hasMost = within.some((size) => sameSize(size, most));
  return hasMost ? within : [most, ...within];
}

/** Whether two sizes are the same; `null` is "the best there is". */
export function sameSize(one: PictureSize | null, other: PictureSize | null): boolean {
  return one?.width === other?.width && one?.height === other?.height;
}
