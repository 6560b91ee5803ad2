import type { SKRSContext2D } from "@napi-rs/canvas";
import type { Look } from "../people.ts";
import { inside } from "./sheet.ts";

/** The hair that lies behind head and shoulders. */
export function drawHairBehind(ctx: SKRSContext2D, look: Look): void {
  ctx.fillStyle = look.hair;
  if (look.hairStyle === "bob") {
    ctx.beginPath();
    ctx.moveTo(50, 11);
    ctx.bezierCurveTo(74, 11, 84, 30, 82, 56);
    ctx.bezierCurveTo(81, 76, 84, 88, 78, 97);
    ctx.bezierCurveTo(66, 101, 34, 101, 22, 97);
    ctx.bezierCurveTo(16, 88, 19, 76, 18, 56);
    ctx.bezierCurveTo(16, 30, 26, 11, 50, 11);
    ctx.fill();
  }
  if (look.hairStyle === "bun") {
    ctx.beginPath();
    ctx.ellipse(53, 12, 12.5, 9, 0.1, 0, Math.PI * 2);
    ctx.fill();
    drawStrands(ctx, 8, (t) => {
      ctx.moveTo(42 + 22 * t, 15);
      ctx.quadraticCurveTo(46 + 15 * t, 5, 52, 6);
    });
  }
}

/** The hair that falls over the brow. */
export function drawHairInFront(ctx: SKRSContext2D, look: Look): void {
  const sheen = ctx.createLinearGradient(26, 12, 74, 40);
  sheen.addColorStop(0, look.hair);
  sheen.addColorStop(0.35, mixed(look.hair, 255, 0.22));
  sheen.addColorStop(0.6, look.hair);
  sheen.addColorStop(1, mixed(look.hair, 0, 0.45));
  ctx.fillStyle = sheen;
  ctx.beginPath();
  if (look.hairStyle === "bob") traceParted(ctx);
  if (look.hairStyle === "bun") tracePulledBack(ctx);
  if (look.hairStyle === "short") traceShort(ctx);
  ctx.fill();
  inside(ctx, () => {
    ctx.clip();
    drawStrands(ctx, 16, (t) => {
      const x = 16 + 68 * t;
      ctx.moveTo(56 + (t - 0.5) * 14, 12);
      ctx.quadraticCurveTo(x, 20, x + (t - 0.5) * 4, 62);
    });
  });
}

/** A short full beard along the jaw, with the mouth left free. */
export function drawBeard(ctx: SKRSContext2D, look: Look): void {
  inside(ctx, () => {
    ctx.globalAlpha = 0.8;
    ctx.fillStyle = look.hair;
    ctx.beginPath();
    ctx.moveTo(27.4, 60);
    ctx.bezierCurveTo(28.5, 74, 32, 82, 39, 88);
    ctx.bezierCurveTo(44, 93, 56, 93, 61, 88);
    ctx.bezierCurveTo(68, 82, 71.5, 74, 72.6, 60);
    ctx.bezierCurveTo(70, 70, 66, 72.5, 61, 73);
    ctx.bezierCurveTo(57, 70.5, 53, 71.6, 50, 71.8);
    ctx.bezierCurveTo(47, 71.6, 43, 70.5, 39, 73);
    ctx.bezierCurveTo(34, 72.5, 30, 70, 27.4, 60);
    ctx.closePath();
    ctx.moveTo(41, 77.2);
    ctx.quadraticCurveTo(50, 84.6, 59, 77.2);
    ctx.quadraticCurveTo(54, 73.2, 50, 74.8);
    ctx.quadraticCurveTo(46, 73.2, 41, 77.2);
    ctx.closePath();
    ctx.fill("evenodd");
  });
}

/** Thin round-cornered glasses with a faint reflection. */
export function drawGlasses(ctx: SKRSContext2D): void {
  ctx.strokeStyle = "#1d2126";
  ctx.lineWidth = 0.9;
  for (const side of [-1, 1]) {
    const x = 50 + side * 10.8;
    ctx.beginPath();
    ctx.roundRect(x - 8, 48.6, 16, 12, 5);
    ctx.fillStyle = "rgba(235,245,255,0.10)";
    ctx.fill();
    ctx.stroke();
    ctx.beginPath();
    ctx.moveTo(x + side * 8, 52);
    ctx.lineTo(50 + side * 24.5, 53);
    ctx.stroke();
  }
  ctx.beginPath();
  ctx.moveTo(47.2, 53);
  ctx.quadraticCurveTo(50, 51, 52.8, 53);
  ctx.stroke();
}

function traceParted(ctx: SKRSContext2D): void {
  ctx.moveTo(57, 13);
  ctx.bezierCurveTo(76, 14, 83, 32, 81.5, 54);
  ctx.bezierCurveTo(81, 70, 82, 82, 77, 93);
  ctx.bezierCurveTo(71, 88, 73.5, 72, 73, 54);
  ctx.bezierCurveTo(73, 42, 66, 36, 58, 27);
  ctx.bezierCurveTo(50, 35, 32, 37, 27.4, 55);
  ctx.bezierCurveTo(26.6, 72, 29, 88, 23, 93);
  ctx.bezierCurveTo(18, 82, 19, 70, 18.5, 54);
  ctx.bezierCurveTo(17, 30, 27, 11, 57, 13);
}

function tracePulledBack(ctx: SKRSContext2D): void {
  ctx.moveTo(52, 15);
  ctx.bezierCurveTo(72, 14, 78.5, 32, 74.6, 56);
  ctx.bezierCurveTo(73, 46, 72, 39, 66, 34);
  ctx.bezierCurveTo(58, 29.5, 50, 30, 44, 31);
  ctx.bezierCurveTo(34, 33, 28.5, 42, 25.8, 56);
  ctx.bezierCurveTo(21.5, 32, 30, 16, 52, 15);
}

function traceShort(ctx: SKRSContext2D): void {
  ctx.moveTo(26, 52);
  ctx.bezierCurveTo(21, 30, 32, 13, 52, 13.5);
  ctx.bezierCurveTo(72, 13, 79.5, 30, 74.4, 52);
  ctx.bezierCurveTo(73, 46, 71.8, 42, 70, 38.5);
  ctx.bezierCurveTo(62, 35, 57, 32, 53, 28.5);
  ctx.bezierCurveTo(47, 33, 36, 34, 31, 38);
  ctx.bezierCurveTo(28.5, 42, 27.2, 46, 26, 52);
}

function drawStrands(ctx: SKRSContext2D, count: number, trace: (t: number) => void): void {
  ctx.lineWidth = 0.35;
  for (let strand = 0; strand <= count; strand += 1) {
    ctx.strokeStyle = strand % 2 === 0 ? "rgba(255,235,215,0.10)" : "rgba(0,0,0,0.20)";
    ctx.beginPath();
    trace(strand / count);
    ctx.stroke();
  }
}

function mixed(colour: string, towards: number, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const blended = channels.map((value) => Math.round(value + (towards - value) * share));
  return `rgb(${blended.join(",")})`;
}
