import type { SKRSContext2D } from "@napi-rs/canvas";
import { drawPortrait } from "./portrait.ts";
import { inside, setText } from "./sheet.ts";
import type { Look } from "../people.ts";

/** A rectangle on a sheet, in millimetres. */
export type Area = { x: number; y: number; width: number; height: number };

/** A label with its value under it, as printed fields are set. */
export function setField(
  ctx: SKRSContext2D,
  label: string,
  value: string,
  at: { x: number; y: number; size?: number; weight?: number },
  ink: { label: string; value: string },
): void {
  const size = at.size ?? 2.5;
  setText(ctx, label, at.x, at.y, { size: 1.42, colour: ink.label, weight: 480, tracking: 0.03 });
  setText(ctx, value, at.x, at.y + size * 0.72 + 1.05, {
    size,
    colour: ink.value,
    weight: at.weight ?? 640,
    tracking: 0.04,
  });
}

/** The holder's picture, fading into the ground at its edge. */
export function placePortrait(
  ctx: SKRSContext2D,
  look: Look,
  area: Area,
  tone: "colour" | "grey",
): void {
  inside(ctx, () => {
    ctx.beginPath();
    ctx.roundRect(area.x, area.y, area.width, area.height, 0.9);
    ctx.clip();
    ctx.drawImage(drawPortrait(look, tone), area.x, area.y, area.width, area.height);
  });
}

/** The small second picture of the holder, as faint as a watermark, in an oval. */
export function placeGhost(ctx: SKRSContext2D, look: Look, area: Area, alpha: number): void {
  inside(ctx, () => {
    ctx.beginPath();
    ctx.ellipse(
      area.x + area.width / 2,
      area.y + area.height / 2,
      area.width / 2,
      area.height / 2,
      0,
      0,
      Math.PI * 2,
    );
    ctx.clip();
    ctx.globalAlpha = alpha;
    ctx.globalCompositeOperation = "multiply";
    ctx.drawImage(drawPortrait(look, "grey"), area.x, area.y, area.width, area.height);
  });
}

/** A line of text too small to read at arm's length, repeated along a width in millimetres. */
export function setMicrotext(
  ctx: SKRSContext2D,
  text: string,
  line: { x: number; y: number; width: number },
  colour: string,
): void {
  inside(ctx, () => {
    ctx.beginPath();
    ctx.rect(line.x, line.y - 1, line.width, 1.5);
    ctx.clip();
    const repeated = `${text} · `.repeat(Math.ceil((line.width * 3) / text.length));
    setText(ctx, repeated, line.x, line.y, { size: 0.5, colour, weight: 600, tracking: 0.02 });
  });
}

/** The word SPECIMEN across an area, large and faint. */
export function setSpecimenMark(
  ctx: SKRSContext2D,
  at: { x: number; y: number; size: number; turn: number },
  colour: string,
): void {
  inside(ctx, () => {
    ctx.translate(at.x, at.y);
    ctx.rotate(at.turn);
    setText(ctx, "SPECIMEN", 0, at.size * 0.36, {
      size: at.size,
      colour,
      weight: 800,
      tracking: at.size * 0.12,
      align: "center",
    });
  });
}

/** The gold contacts of a chip card where ISO 7816-2 has them; the corner is its upper left. */
export function drawChip(ctx: SKRSContext2D, x: number, y: number): void {
  const [width, height] = [12.2, 9.8];
  inside(ctx, () => {
    ctx.translate(x, y);
    const gold = ctx.createLinearGradient(0, 0, width, height);
    gold.addColorStop(0, "#f2dd9c");
    gold.addColorStop(0.45, "#d2ab54");
    gold.addColorStop(0.55, "#f0dca2");
    gold.addColorStop(1, "#b98d3a");
    ctx.fillStyle = gold;
    ctx.strokeStyle = "rgba(84,58,14,0.75)";
    ctx.lineWidth = 0.16;
    ctx.beginPath();
    ctx.roundRect(0, 0, width, height, 1.5);
    ctx.fill();
    ctx.stroke();
    ctx.beginPath();
    for (const row of [0.28, 0.52, 0.76]) {
      ctx.moveTo(0, height * row);
      ctx.lineTo(width * 0.33, height * row);
      ctx.moveTo(width * 0.67, height * row);
      ctx.lineTo(width, height * row);
    }
    ctx.moveTo(width * 0.33, 0);
    ctx.lineTo(width * 0.33, height);
    ctx.moveTo(width * 0.67, 0);
    ctx.lineTo(width * 0.67, height * 0.76);
    ctx.quadraticCurveTo(width * 0.67, height * 0.9, width * 0.5, height * 0.9);
    ctx.lineTo(width * 0.33, height * 0.9);
    ctx.stroke();
  });
}
