import { layeredNoise, smoothNoise } from "./noise.ts";

/** The desks that documents lie on. */
export type DeskName = "oak" | "cloth" | "laminate";

/** Writes how much red, green and blue the desk gives back at that millimetre (linear, 0 to 1). */
export type Desk = (x: number, y: number, rgb: Float64Array) => void;

/** The desk surfaces, endless and without a seam. */
export const desks: Record<DeskName, Desk> = { oak, cloth, laminate };

const boardHeight = 94;

function oak(x: number, y: number, rgb: Float64Array): void {
  const board = Math.floor((y + 51) / boardHeight);
  const along = x + board * 377;
  const across = y + 51 - board * boardHeight;
  const drift = layeredNoise(along * 0.006, across * 0.03, board + 11, 3);
  const rings = 0.5 + 0.5 * Math.sin(across * 0.42 + drift * 26);
  const fibre = smoothNoise(along * 0.09, across * 4.2, 23);
  const fine = smoothNoise(along * 0.4, across * 11, 29);
  const pore = Math.max(0, smoothNoise(along * 0.16, across * 4.6, 31) - 0.74) * 2.6;
  const tone = 0.3 * rings + 0.28 * fibre + 0.14 * fine + 0.28 * drift - pore * 0.55;
  const joint = Math.min(across, boardHeight - across);
  const shade =
    (joint < 0.7 ? 0.35 + joint * 0.92 : 1) * (0.92 + 0.16 * ((board * 7 + 3) % 5) * 0.25);
  rgb[0] = (0.235 + 0.27 * tone) * shade;
  rgb[1] = (0.128 + 0.175 * tone) * shade;
  rgb[2] = (0.058 + 0.098 * tone) * shade;
}

function cloth(x: number, y: number, rgb: Float64Array): void {
  const period = 0.92;
  const bend = 0.5 * smoothNoise(x * 0.08, y * 0.08, 41);
  const [column, row] = [(x + bend) / period, (y + bend) / period];
  const over = (Math.floor(column) + Math.floor(row)) % 2 === 0;
  const [u, v] = [column - Math.floor(column) - 0.5, row - Math.floor(row) - 0.5];
  const crown = over ? 1 - 2.6 * v * v - 0.8 * u * u : 0.9 - 2.6 * u * u - 0.8 * v * v;
  const thread = over ? smoothNoise(y / period, x * 0.2, 43) : smoothNoise(x / period, y * 0.2, 47);
  const fuzz = smoothNoise(x * 5, y * 5, 53);
  const tone = 0.34 + 0.42 * crown + 0.22 * thread + 0.16 * fuzz;
  rgb[0] = 0.03 * tone;
  rgb[1] = 0.082 * tone;
  rgb[2] = 0.094 * tone;
}

function laminate(x: number, y: number, rgb: Float64Array): void {
  const cloud = layeredNoise(x * 0.02, y * 0.02, 61, 3);
  const fleck = smoothNoise(x * 2.2, y * 2.2, 67);
  const grit = smoothNoise(x * 6, y * 6, 71);
  const dark = fleck > 0.86 ? (fleck - 0.86) * 1.1 : 0;
  const tone = 0.95 + 0.07 * cloud + 0.03 * grit - dark;
  rgb[0] = 0.47 * tone;
  rgb[1] = 0.445 * tone;
  rgb[2] = 0.4 * tone;
}
