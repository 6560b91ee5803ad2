import { createCanvas } from "@napi-rs/canvas";
import type { Canvas } from "@napi-rs/canvas";
import type { Random } from "../random.ts";
import type { Exposure } from "./exposure.ts";

/** What lens and sensor add: softness 0 to 1, corner darkening 0 to 1, noise as a share of full scale. */
export type Lens = { softness: number; vignette: number; noise: number; levels: Levels };

/** The bytes that stand for black and for white. */
type Levels = readonly [black: number, white: number];

/** The picture that a camera makes of an exposure: softened, darker at the corners, noisy, in sRGB. */
export function develop(exposure: Exposure, lens: Lens, random: Random): Canvas {
  const { width, height } = exposure.camera.frame;
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext("2d");
  const picture = ctx.createImageData(width, height);
  const { data } = picture;
  // Noise is told in shares of full scale, and less of it shows in the lights.
  const noise = lens.noise * 1.25;
  const quieter = lens.noise * 0.6;
  const [black, white] = lens.levels;
  const soft = softened(exposure, lens.softness);
  const grain = grainTable(random);
  let state = Math.floor(random() * 0xffffffff) | 1;
  const reach = (width * width + height * height) / 4;
  for (let row = 0, from = 0, to = 0; row < height; row += 1) {
    const dy = row - height / 2;
    for (let column = 0; column < width; column += 1, from += 3, to += 4) {
      const dx = column - width / 2;
      const gain = 1 - (lens.vignette * (dx * dx + dy * dy)) / reach;
      state = nextState(state);
      const shared = 0.6 * (grain[state & 0xffff] ?? 0);
      for (let channel = 0; channel < 3; channel += 1) {
        const level = toneOf((soft[from + channel] ?? 0) * gain);
        const own = 0.8 * (grain[(state >>> (5 * channel + 3)) & 0xffff] ?? 0);
        const noisy = level + (shared + own) * (noise - quieter * level);
        data[to + channel] = black + noisy * (white - black);
      }
      data[to + 3] = 255;
    }
  }
  ctx.putImageData(picture, 0, 0);
  return canvas;
}

const toneSteps = 4096;
const toneLimit = 1.6;

/** sRGB's curve (IEC 61966-2-1) with a shoulder above 0.75, so that highlights roll off as in a camera. */
const toneTable = Float32Array.from({ length: toneSteps + 1 }, (_, step) => {
  const light = (step / toneSteps) * toneLimit;
  const knee = 0.75;
  const held =
    light <= knee ? light : knee + (1 - knee) * (1 - Math.exp((knee - light) / (1 - knee)));
  return held <= 0.0031308 ? held * 12.92 : 1.055 * held ** (1 / 2.4) - 0.055;
});

function toneOf(light: number): number {
  return toneTable[Math.min((light * (toneSteps / toneLimit) + 0.5) | 0, toneSteps)] ?? 0;
}

/** Blurs rows and then columns with the weights (s/4, 1 - s/2, s/4). */
function softened(exposure: Exposure, softness: number): Float32Array {
  const { width, height } = exposure.camera.frame;
  const side = softness / 4;
  const across = blurred(exposure.pixels, 3, side, width * 3);
  return blurred(across, width * 3, side, height * width * 3);
}

function blurred(pixels: Float32Array, stride: number, side: number, span: number): Float32Array {
  const result = new Float32Array(pixels.length);
  for (let at = 0, within = 0; at < pixels.length; at += 1, within += 1) {
    if (within === span) within = 0;
    const middle = pixels[at] ?? 0;
    const before = within < stride ? middle : (pixels[at - stride] ?? 0);
    const after = within >= span - stride ? middle : (pixels[at + stride] ?? 0);
    result[at] = middle + side * (before + after - 2 * middle);
  }
  return result;
}

/** Bell-shaped noise of deviation 1, drawn beforehand so that millions of draws stay quick. */
function grainTable(random: Random): Float32Array {
  return Float32Array.from({ length: 0x10000 }, () => {
    const sum = random() + random() + random() + random() - 2;
    return sum * Math.sqrt(3);
  });
}

/** The next of a row of 32-bit numbers that never reaches 0 (Marsaglia's xorshift). */
function nextState(state: number): number {
  const one = state ^ (state << 13);
  const two = one ^ (one >>> 17);
  return two ^ (two << 5);
}
