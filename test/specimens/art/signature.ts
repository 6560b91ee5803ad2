import type { SKRSContext2D } from "@napi-rs/canvas";
import { randomFor } from "../random.ts";
import type { Area } from "./furniture.ts";
import { inside } from "./sheet.ts";

/** A signature in pen strokes: a flung initial, a few letters, a trailing line; each name has its own. */
export function drawSignature(ctx: SKRSContext2D, name: string, area: Area, colour: string): void {
  const random = randomFor(`signature ${name}`);
  inside(ctx, () => {
    ctx.translate(area.x, area.y + area.height * 0.72);
    ctx.transform(area.height / 6, 0, (-area.height / 6) * 0.36, area.height / 6, 0, 0);
    ctx.strokeStyle = colour;
    ctx.lineCap = "round";
    ctx.lineJoin = "round";
    const length = (area.width * 6) / area.height;
    ctx.lineWidth = 0.27;
    ctx.beginPath();
    traceInitial(ctx, 0, random);
    const words = name.split(" ");
    let x = 3;
    x = traceLetters(ctx, words[0] ?? "", x, length * 0.36, random);
    ctx.quadraticCurveTo(x + 0.8, -0.2, x + 1.1, -0.9);
    ctx.stroke();
    ctx.beginPath();
    traceInitial(ctx, x + 0.6, random);
    x = traceLetters(ctx, words.at(-1) ?? "", x + 3.6, length * 0.86, random);
    ctx.bezierCurveTo(x + 1.6, 0.5, length * 0.92, -0.7, length * 1.04, -1.5);
    ctx.stroke();
    ctx.lineWidth = 0.17;
    ctx.beginPath();
    ctx.moveTo(length * 0.98, -0.6);
    ctx.bezierCurveTo(length * 0.7, 1.5, length * 0.35, 1.2, length * 0.2, 1.7);
    ctx.stroke();
  });
}

function traceInitial(ctx: SKRSContext2D, x: number, random: () => number): void {
  const first = 0.7 + 0.5 * random();
  const second = 0.25 + 0.9 * random();
  const lean = 0.8 * random() - 0.4;
  ctx.moveTo(x, -0.9);
  ctx.bezierCurveTo(x + 0.3, -2.6 * first, x + 1.3 + lean, -4.6 * first, x + 1.7, -3.8 * first);
  ctx.bezierCurveTo(x + 2 + lean, -3 * first, x + 1, -0.6, x + 0.8, 0.4);
  ctx.bezierCurveTo(x + 1.2, -1.8 * second, x + 2.6, -4.4 * second, x + 3.1, -3.6 * second);
  ctx.bezierCurveTo(x + 3.4 - lean, -2.9 * second, x + 2.2, -0.5, x + 3, 0);
}

/** Small strokes for the letters after the first, flatter towards the end; gives where the pen is then. */
function traceLetters(
  ctx: SKRSContext2D,
  word: string,
  from: number,
  until: number,
  random: () => number,
): number {
  const letters = word.slice(1).split("");
  const step = Math.max(0.7, (until - from) / Math.max(letters.length, 1));
  let x = from;
  for (const [at, letter] of letters.entries()) {
    const fading = 1 - (at / letters.length) * 0.55;
    const tall = /[bdfhklt]/.test(letter);
    const rise = (tall ? 2.9 : 0.9 + 0.5 * random()) * fading;
    const width = step * (0.75 + 0.5 * random());
    if (tall) {
      ctx.bezierCurveTo(x + width * 0.9, -rise, x + width * 0.5, -rise * 1.25, x + width * 0.4, 0);
    } else {
      ctx.quadraticCurveTo(x + width * 0.25, -rise * 1.3, x + width * 0.45, -rise * 0.35);
    }
    ctx.quadraticCurveTo(x + width * 0.7, 0.35 * random(), x + width, -0.3 * fading * random());
    x += width;
  }
  return x;
}
