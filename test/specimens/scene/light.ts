import { dot } from "./camera.ts";
import type { Place } from "./camera.ts";

/** The lights that documents are photographed in. */
export type LightName = "daylight" | "lamp" | "office";

/** One lamp or window over ambient light; colours are linear factors, lengths in millimetres. */
export type Light = {
  ambient: readonly [number, number, number];
  direct: readonly [number, number, number];
  position: Place;
  /** Radius of the source: the larger, the softer its shadows. */
  radius: number;
  /** How bright the source shows in the gloss of a card, linear; 0 for none. */
  glare: number;
};

/** Soft daylight from a window at the left, a warm desk lamp, cool ceiling panels with some glare. */
export const lights: Record<LightName, Light> = {
  daylight: {
    ambient: [0.46, 0.475, 0.495],
    direct: [0.47, 0.465, 0.45],
    position: [-620, -420, 700],
    radius: 260,
    glare: 0,
  },
  lamp: {
    ambient: [0.15, 0.142, 0.135],
    direct: [1.0, 0.83, 0.6],
    position: [-128, -112, 215],
    radius: 24,
    glare: 0,
  },
  office: {
    ambient: [0.5, 0.55, 0.56],
    direct: [0.42, 0.45, 0.46],
    position: [300, -520, 1300],
    radius: 130,
    glare: 0.4,
  },
};

const level: Place = [0, 0, 1];

/**
 * The direct light that falls on a spot facing along a unit normal, relative to a level spot in the middle
 * of the desk: cosine and distance, each as for a small source.
 */
export function directShare(
  light: Light,
  x: number,
  y: number,
  z: number,
  normal: Place = level,
): number {
  const dx = light.position[0] - x;
  const dy = light.position[1] - y;
  const dz = light.position[2] - z;
  const squared = dx * dx + dy * dy + dz * dz;
  const facing = Math.max(0, dx * normal[0] + dy * normal[1] + dz * normal[2]);
  const nearness = dot(light.position, light.position) / squared;
  return (facing / light.position[2]) * nearness * Math.sqrt(nearness);
}

/** How much of the source the gloss of a spot mirrors towards the camera, 0 to 1. */
export function mirroredShare(light: Light, camera: Place, place: Place, normal: Place): number {
  const view: Place = [place[0] - camera[0], place[1] - camera[1], place[2] - camera[2]];
  const away = 2 * dot(view, normal);
  const up = view[2] - away * normal[2];
  if (up <= 0) return 0;
  const reach = (light.position[2] - place[2]) / up;
  const hitX = place[0] + (view[0] - away * normal[0]) * reach - light.position[0];
  const hitY = place[1] + (view[1] - away * normal[1]) * reach - light.position[1];
  const squared = (hitX * hitX + hitY * hitY) / (light.radius * light.radius);
  return 0.72 * Math.exp(-squared * 0.9) + 0.28 * Math.exp(-squared * 0.14);
}

/** Where the source throws the shadow of a place onto the desk. */
export function shadowOf(light: Light, [x, y, z]: Place): readonly [number, number] {
  const [lampX, lampY, lampZ] = light.position;
  const reach = z / (lampZ - z);
  return [x + (x - lampX) * reach, y + (y - lampY) * reach];
}
