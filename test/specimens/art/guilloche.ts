import type { SKRSContext2D } from "@napi-rs/canvas";
import { inside } from "./sheet.ts";

/** A rosette of closed waves around a point: the turned pattern of banknotes. Lengths in millimetres. */
export type Rosette = {
  x: number;
  y: number;
  inner: number;
  outer: number;
  petals: number;
  rings: number;
  colour: string;
  alpha: number;
};

/** Draws a rosette as fine lines that swing between its inner and its outer radius. */
export function drawRosette(ctx: SKRSContext2D, rosette: Rosette): void {
  const { x, y, inner, outer, petals, rings, colour, alpha } = rosette;
  const middle = (inner + outer) / 2;
  const swing = (outer - inner) / 2;
  inside(ctx, () => {
    ctx.globalAlpha = alpha;
    ctx.strokeStyle = colour;
    ctx.lineWidth = 0.07;
    for (let ring = 0; ring < rings; ring += 1) {
      const phase = (ring / rings) * Math.PI * 2;
      strokeCurve(ctx, petals * 40, (t) => {
        const angle = t * Math.PI * 2;
        const radius =
          middle +
          swing * Math.cos(petals * angle + phase) * (0.72 + 0.28 * Math.cos(3 * angle + phase));
        return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
      });
    }
  });
}

/** A ribbon of interwoven waves that crosses the sheet. Lengths in millimetres. */
export type Ribbon = {
  fromX: number;
  toX: number;
  y: number;
  height: number;
  waves: number;
  strands: number;
  colours: readonly [string, string];
  alpha: number;
};

/** Draws a ribbon whose colour runs from the first to the second, as in rainbow printing. */
export function drawRibbon(ctx: SKRSContext2D, ribbon: Ribbon): void {
  const { fromX, toX, y, height, waves, strands, colours, alpha } = ribbon;
  const rainbow = ctx.createLinearGradient(fromX, 0, toX, 0);
  rainbow.addColorStop(0, colours[0]);
  rainbow.addColorStop(1, colours[1]);
  inside(ctx, () => {
    ctx.globalAlpha = alpha;
    ctx.strokeStyle = rainbow;
    ctx.lineWidth = 0.06;
    for (let strand = 0; strand < strands; strand += 1) {
      const phase = (strand / strands) * Math.PI * 2;
      strokeCurve(ctx, 260, (t) => {
        const angle = t * Math.PI * 2 * waves;
        const envelope = 0.62 + 0.38 * Math.sin(t * Math.PI * 2 + phase * 0.5);
        const lift = Math.sin(angle + phase) + 0.35 * Math.sin(2.5 * angle - phase);
        return [fromX + (toX - fromX) * t, y + (height / 2) * envelope * lift];
      });
    }
  });
}

/** Fills a rectangle with fine parallel waves: the ground under portraits and zones. */
export function drawWaveGround(
  ctx: SKRSContext2D,
  area: { x: number; y: number; width: number; height: number },
  colour: string,
  alpha: number,
): void {
  inside(ctx, () => {
    ctx.beginPath();
    ctx.rect(area.x, area.y, area.width, area.height);
    ctx.clip();
    ctx.globalAlpha = alpha;
    ctx.strokeStyle = colour;
    ctx.lineWidth = 0.05;
    for (let row = -2; row < area.height + 2; row += 0.55) {
      strokeCurve(ctx, 160, (t) => [
        area.x + area.width * t,
        area.y + row + 1.1 * Math.sin(t * area.width * 0.22 + row * 0.35),
      ]);
    }
  });
}

function strokeCurve(
  ctx: SKRSContext2D,
  steps: number,
  pointAt: (t: number) => readonly [number, number],
): void {
  ctx.beginPath();
  for (let step = 0; step <= steps; step += 1) {
    const [x, y] = pointAt(step / steps);
    if (step === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  }
  ctx.stroke();
}
