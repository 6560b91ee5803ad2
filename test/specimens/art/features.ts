import type { SKRSContext2D } from "@napi-rs/canvas";
import type { Look } from "../people.ts";
import { inside } from "./sheet.ts";

/** Eyes, lids and brows. */
export function drawEyes(ctx: SKRSContext2D, look: Look): void {
  for (const side of [-1, 1]) {
    const x = 50 + side * 10.4;
    shadeWith(ctx, x, 52.6, 7.5, "rgba(90,40,20,0.28)", "rgba(90,40,20,0)");
    inside(ctx, () => {
      traceEye(ctx, x);
      ctx.fillStyle = "#f6f2ec";
      ctx.fill();
      ctx.clip();
      fillCircle(ctx, x, 54, 2.55, look.eyes);
      fillCircle(ctx, x, 54, 1.25, "#0f0c0b");
      fillCircle(ctx, x - 0.9, 53, 0.6, "rgba(255,255,255,0.92)");
      ctx.fillStyle = "rgba(40,20,12,0.3)";
      ctx.fillRect(x - 6, 50, 12, 1.9);
    });
    strokePath(ctx, "rgba(38,20,14,0.9)", 0.8, () => {
      ctx.moveTo(x - 5.2, 54.3);
      ctx.quadraticCurveTo(x - side * 0.3, 49.3, x + 5.2, 54);
    });
    strokePath(ctx, "rgba(90,45,28,0.4)", 0.4, () => {
      ctx.moveTo(x - 4.6, 51.5);
      ctx.quadraticCurveTo(x, 48.2, x + 4.6, 51.3);
    });
    ctx.fillStyle = look.hair;
    inside(ctx, () => {
      ctx.globalAlpha = 0.86;
      ctx.beginPath();
      ctx.moveTo(x - side * 6.2, 47.4);
      ctx.bezierCurveTo(x - side * 4, 44.9, x + side * 3, 43.6, x + side * 7, 46.8);
      ctx.bezierCurveTo(x + side * 3, 45.3, x - side * 2, 46.2, x - side * 6.2, 47.4);
      ctx.closePath();
      ctx.fill();
    });
  }
}

/** Nose and mouth, lit from the upper left. */
export function drawNoseAndMouth(ctx: SKRSContext2D, look: Look): void {
  const side = ctx.createLinearGradient(49.6, 0, 56.5, 0);
  side.addColorStop(0, "rgba(100,45,22,0)");
  side.addColorStop(0.35, "rgba(100,45,22,0.24)");
  side.addColorStop(1, "rgba(100,45,22,0)");
  ctx.fillStyle = side;
  ctx.beginPath();
  ctx.moveTo(49.6, 49);
  ctx.quadraticCurveTo(52.4, 60, 55.2, 66.5);
  ctx.quadraticCurveTo(53, 70, 49.6, 69.4);
  ctx.closePath();
  ctx.fill();
  shadeWith(ctx, 48.6, 64.5, 3.4, "rgba(255,248,238,0.42)", "rgba(255,248,238,0)");
  strokePath(ctx, "rgba(90,38,20,0.55)", 0.7, () => {
    ctx.moveTo(45.1, 67.6);
    ctx.quadraticCurveTo(46.4, 69.8, 48.4, 68.9);
    ctx.quadraticCurveTo(50, 70.3, 51.6, 68.9);
    ctx.quadraticCurveTo(53.6, 69.8, 54.9, 67.6);
  });
  ctx.fillStyle = look.lips;
  ctx.beginPath();
  ctx.moveTo(42, 77.3);
  ctx.quadraticCurveTo(46.5, 74.2, 50, 75.5);
  ctx.quadraticCurveTo(53.5, 74.2, 58, 77.3);
  ctx.quadraticCurveTo(50, 83.2, 42, 77.3);
  ctx.fill();
  shadeWith(ctx, 49.5, 79.2, 3.4, "rgba(255,230,220,0.35)", "rgba(255,230,220,0)");
  strokePath(ctx, "rgba(70,22,18,0.65)", 0.55, () => {
    ctx.moveTo(41.4, 77.2);
    ctx.quadraticCurveTo(46, 77.6, 50, 77.2);
    ctx.quadraticCurveTo(54, 77.6, 58.6, 77.2);
  });
}

function traceEye(ctx: SKRSContext2D, x: number): void {
  ctx.beginPath();
  ctx.moveTo(x - 5, 54.4);
  ctx.quadraticCurveTo(x, 49.2, x + 5, 54.2);
  ctx.quadraticCurveTo(x, 58, x - 5, 54.4);
  ctx.closePath();
}

/** A round shade that fades from the middle to its radius. */
export function shadeWith(
  ctx: SKRSContext2D,
  x: number,
  y: number,
  radius: number,
  from: string,
  to: string,
): void {
  const shade = ctx.createRadialGradient(x, y, 0, x, y, radius);
  shade.addColorStop(0, from);
  shade.addColorStop(1, to);
  ctx.fillStyle = shade;
  ctx.fillRect(x - radius, y - radius, radius * 2, radius * 2);
}

function fillCircle(ctx: SKRSContext2D, x: number, y: number, radius: number, colour: string) {
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, Math.PI * 2);
  ctx.fill();
}

function strokePath(ctx: SKRSContext2D, colour: string, width: number, trace: () => void): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineCap = "round";
  ctx.beginPath();
  trace();
  ctx.stroke();
}
