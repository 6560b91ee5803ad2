import type { SKRSContext2D } from "@napi-rs/canvas";
import { inside } from "./sheet.ts";

/** The arms of Utopia (rising sun, three waves, a star) in a round of that diameter in millimetres. */
export function drawUtopiaCrest(
  ctx: SKRSContext2D,
  x: number,
  y: number,
  diameter: number,
  colour: string,
): void {
  inside(ctx, () => {
    ctx.translate(x, y);
    ctx.scale(diameter / 20, diameter / 20);
    ctx.strokeStyle = colour;
    ctx.fillStyle = colour;
    strokeCircle(ctx, 9.6, 0.45);
    strokeCircle(ctx, 8.7, 0.2);
    drawLaurel(ctx);
    ctx.beginPath();
    ctx.arc(0, 1.2, 3, Math.PI, 0);
    ctx.fill();
    ctx.lineWidth = 0.42;
    for (let ray = 0; ray <= 8; ray += 1) {
      const angle = Math.PI + (ray / 8) * Math.PI;
      const reach = ray % 2 === 0 ? 5.6 : 4.8;
      ctx.beginPath();
      ctx.moveTo(3.6 * Math.cos(angle), 1.2 + 3.6 * Math.sin(angle));
      ctx.lineTo(reach * Math.cos(angle), 1.2 + reach * Math.sin(angle));
      ctx.stroke();
    }
    ctx.lineWidth = 0.5;
    for (const row of [2.3, 3.6, 4.9]) drawWaves(ctx, row, 6 - (row - 2.3));
    drawStar(ctx, 0, -6.3, 1.35);
  });
}

/** The arms of Northmere (two peaks over a lake under a moon) in a shield of that height in millimetres. */
export function drawNorthmereCrest(
  ctx: SKRSContext2D,
  x: number,
  y: number,
  height: number,
  colour: string,
): void {
  inside(ctx, () => {
    ctx.translate(x, y);
    ctx.scale(height / 20, height / 20);
    ctx.strokeStyle = colour;
    ctx.fillStyle = colour;
    ctx.lineJoin = "round";
    traceShield(ctx, 8.2, 9.6);
    ctx.lineWidth = 0.7;
    ctx.stroke();
    traceShield(ctx, 7.2, 8.5);
    ctx.lineWidth = 0.25;
    ctx.stroke();
    ctx.clip();
    ctx.beginPath();
    ctx.moveTo(-9, 2.6);
    ctx.lineTo(-2.6, -5.2);
    ctx.lineTo(0.4, -1.4);
    ctx.lineTo(2.6, -4);
    ctx.lineTo(9, 2.6);
    ctx.closePath();
    ctx.fill();
    ctx.lineWidth = 0.55;
    for (const row of [3.9, 5.3, 6.7]) drawWaves(ctx, row, 7);
    ctx.beginPath();
    ctx.arc(4, -5.8, 1.2, 0, Math.PI * 2);
    ctx.fill();
  });
}

function traceShield(ctx: SKRSContext2D, halfWidth: number, halfHeight: number): void {
  ctx.beginPath();
  ctx.moveTo(-halfWidth, -halfHeight);
  ctx.lineTo(halfWidth, -halfHeight);
  ctx.lineTo(halfWidth, halfHeight * 0.15);
  ctx.quadraticCurveTo(halfWidth, halfHeight * 0.75, 0, halfHeight);
  ctx.quadraticCurveTo(-halfWidth, halfHeight * 0.75, -halfWidth, halfHeight * 0.15);
  ctx.closePath();
}

function strokeCircle(ctx: SKRSContext2D, radius: number, width: number): void {
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.arc(0, 0, radius, 0, Math.PI * 2);
  ctx.stroke();
}

function drawLaurel(ctx: SKRSContext2D): void {
  for (const side of [-1, 1]) {
    for (let leaf = 0; leaf < 9; leaf += 1) {
      const angle = Math.PI / 2 - side * (0.16 + leaf * 0.235);
      ctx.beginPath();
      ctx.ellipse(
        7.4 * Math.cos(angle),
        7.4 * Math.sin(angle),
        1.15,
        0.42,
        angle + side * 1.15,
        0,
        Math.PI * 2,
      );
      ctx.fill();
    }
  }
}

function drawWaves(ctx: SKRSContext2D, y: number, reach: number): void {
  ctx.beginPath();
  for (let x = -reach; x <= reach; x += 0.2) {
    const lift = y + 0.32 * Math.sin(x * 2.6);
    if (x === -reach) ctx.moveTo(x, lift);
    else ctx.lineTo(x, lift);
  }
  ctx.stroke();
}

function drawStar(ctx: SKRSContext2D, x: number, y: number, radius: number): void {
  ctx.beginPath();
  for (let corner = 0; corner < 10; corner += 1) {
    const reach = corner % 2 === 0 ? radius : radius * 0.42;
    const angle = -Math.PI / 2 + (corner * Math.PI) / 5;
    ctx.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  ctx.closePath();
  ctx.fill();
}
