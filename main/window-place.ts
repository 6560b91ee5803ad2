import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Rectangle } from "electron";

const Place = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });

/** Where the window was last, if any of these screens still shows its middle; else nothing. */
export function readPlace(folder: string, screens: readonly Rectangle[]): Partial<Rectangle> {
  try {
    const place = Place.parse(JSON.parse(readFileSync(placeFile(folder), "utf8")));
    return screens.some((screen) => showsMiddle(screen, place)) ? place : {};
  } catch {
    return {};
  }
}

/** Keeps the place for the next start. */
export function writePlace(folder: string, place: Rectangle): void {
  writeFileSync(placeFile(folder), JSON.stringify(place));
}

function showsMiddle(screen: Rectangle, place: Rectangle): boolean {
  const x = place.x + place.width / 2 - screen.x;
  const y = place.y + place.height / 2 - screen.y;
  return x >= 0 && x < screen.width && y >= 0 && y < screen.height;
}

function placeFile(folder: string): string {
  return join(folder, "window.json");
}
