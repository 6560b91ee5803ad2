import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Rectangle } from "electron";

const KeptPlace = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximised: z.boolean(),
});

/** Where the window was when it was closed; the size and place that it had unmaximised. */
export type KeptPlace = z.infer<typeof KeptPlace>;

/** Where a window opens, in device-independent pixels; without `x` and `y` it is centred. */
export interface WindowPlace {
  bounds: Pick<Rectangle, "width" | "height"> & Partial<Rectangle>;
  minimum: Pick<Rectangle, "width" | "height">;
  maximised: boolean;
}

const usual = { width: 1366, height: 768 };
const least = { width: 1180, height: 700 };

/** The place that the window was closed at, or `null` when none is kept or it cannot be read. */
export function readPlace(folder: string): KeptPlace | null {
  try {
    return KeptPlace.parse(JSON.parse(readFileSync(placeFile(folder), "utf8")));
  } catch {
    return null;
  }
}

/** Keeps the place for the next start. */
export function writePlace(folder: string, place: KeptPlace): void {
  writeFileSync(placeFile(folder), JSON.stringify(place));
}

/**
 * Where to open the window: as it was kept, moved and shrunk until all of it lies within the screen that shows
 * its middle; on the primary screen when there is no such screen or none is kept. `screens` are work areas,
 * without task bars; one that is smaller than the window's least size goes before that size.
 */
export function placeWindow(
  kept: KeptPlace | null,
  screens: readonly Rectangle[],
  primary: Rectangle,
): WindowPlace {
  const screen = kept && screens.find((one) => showsMiddle(one, kept));
  if (!kept || !screen) {
    const maximised = kept?.maximised ?? false;
    return { bounds: within(usual, primary), minimum: within(least, primary), maximised };
  }
  const minimum = within(least, screen);
  const width = clamp(kept.width, minimum.width, screen.width);
  const height = clamp(kept.height, minimum.height, screen.height);
  const x = clamp(kept.x, screen.x, screen.x + screen.width - width);
  const y = clamp(kept.y, screen.y, screen.y + screen.height - height);
  return { bounds: { x, y, width, height }, minimum, maximised: kept.maximised };
}

function showsMiddle(screen: Rectangle, place: Rectangle): boolean {
  const x = place.x + place.width / 2 - screen.x;
  const y = place.y + place.height / 2 - screen.y;
  return x >= 0 && x < screen.width && y >= 0 && y < screen.height;
}

function within(size: WindowPlace["minimum"], screen: Rectangle): WindowPlace["minimum"] {
  return {
    width: Math.min(size.width, screen.width),
    height: Math.min(size.height, screen.height),
  };
}

function clamp(value: number, lowest: number, highest: number): number {
  return Math.max(lowest, Math.min(value, highest));
}

function placeFile(folder: string): string {
  return join(folder, "window.json");
}
