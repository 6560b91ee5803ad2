import { createCanvas } from "@napi-rs/canvas";
import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import type { Look } from "../people.ts";
import { drawEyes, drawNoseAndMouth, shadeWith } from "./features.ts";
import { drawBeard, drawGlasses, drawHairBehind, drawHairInFront } from "./hair.ts";
import { inside } from "./sheet.ts";

/** Pixels of a portrait; its proportions are those of a 35 × 45 mm photo. */
const portraitSize = { width: 700, height: 900 };

/** A drawn head and shoulders, square to the viewer; grey when it is to look laser-engraved. */
export function drawPortrait(look: Look, tone: "colour" | "grey"): Canvas {
  const canvas = createCanvas(portraitSize.width, portraitSize.height);
  const ctx = canvas.getContext("2d");
  ctx.scale(7, 7.2);
  drawBackdrop(ctx);
  drawHairBehind(ctx, look);
  drawShoulders(ctx, look);
  drawHead(ctx, look);
  drawEyes(ctx, look);
  drawNoseAndMouth(ctx, look);
  if (look.beard) drawBeard(ctx, look);
  drawHairInFront(ctx, look);
  if (look.glasses) drawGlasses(ctx);
  if (tone === "grey") makeGrey(ctx);
  return canvas;
}

/** The outline of the face, in a portrait of 100 units by 125. */
function traceFace(ctx: SKRSContext2D): void {
  ctx.beginPath();
  ctx.moveTo(50, 23);
  ctx.bezierCurveTo(66, 23, 73.5, 35, 73, 52);
  ctx.bezierCurveTo(72.6, 68, 69, 79, 61, 87);
  ctx.bezierCurveTo(56, 92, 44, 92, 39, 87);
  ctx.bezierCurveTo(31, 79, 27.4, 68, 27, 52);
  ctx.bezierCurveTo(26.5, 35, 34, 23, 50, 23);
  ctx.closePath();
}

function drawBackdrop(ctx: SKRSContext2D): void {
  const light = ctx.createLinearGradient(0, 0, 100, 125);
  light.addColorStop(0, "#eef2f4");
  light.addColorStop(1, "#cfd8dc");
  ctx.fillStyle = light;
  ctx.fillRect(0, 0, 100, 125);
}

function drawShoulders(ctx: SKRSContext2D, look: Look): void {
  ctx.fillStyle = look.skin;
  ctx.beginPath();
  ctx.moveTo(38.5, 78);
  ctx.bezierCurveTo(39, 92, 38.5, 97, 32, 102);
  ctx.lineTo(50, 118);
  ctx.lineTo(68, 102);
  ctx.bezierCurveTo(61.5, 97, 61, 92, 61.5, 78);
  ctx.closePath();
  ctx.fill();
  const underChin = ctx.createLinearGradient(0, 84, 0, 102);
  underChin.addColorStop(0, "rgba(60,25,10,0.42)");
  underChin.addColorStop(1, "rgba(60,25,10,0)");
  ctx.fillStyle = underChin;
  ctx.fill();

  const cloth = ctx.createLinearGradient(0, 98, 0, 125);
  cloth.addColorStop(0, look.top);
  cloth.addColorStop(1, "#14181d");
  ctx.fillStyle = cloth;
  ctx.beginPath();
  ctx.moveTo(-2, 126);
  ctx.bezierCurveTo(2, 108, 18, 104, 33, 99.5);
  ctx.lineTo(50, 117);
  ctx.lineTo(67, 99.5);
  ctx.bezierCurveTo(82, 104, 98, 108, 102, 126);
  ctx.closePath();
  ctx.fill();
  for (const side of [-1, 1]) {
    ctx.fillStyle = look.collar;
    ctx.beginPath();
    ctx.moveTo(50 + side * 14.5, 96.5);
    ctx.lineTo(50 + side * 20, 101.5);
    ctx.lineTo(50 + side * 9.5, 119);
    ctx.lineTo(50, 118.5);
    ctx.closePath();
    ctx.fill();
    ctx.strokeStyle = "rgba(20,24,29,0.25)";
    ctx.lineWidth = 0.5;
    ctx.stroke();
  }
}

function drawHead(ctx: SKRSContext2D, look: Look): void {
  for (const side of [-1, 1]) {
    ctx.fillStyle = look.skin;
    ctx.beginPath();
    ctx.ellipse(50 + side * 23.2, 57, 3.4, 6.4, side * 0.16, 0, Math.PI * 2);
    ctx.fill();
    ctx.fillStyle = "rgba(90,40,20,0.25)";
    ctx.fill();
  }
  ctx.fillStyle = look.skin;
  traceFace(ctx);
  ctx.fill();
  inside(ctx, () => {
    traceFace(ctx);
    ctx.clip();
    shadeWith(ctx, 40, 46, 44, "rgba(255,244,230,0.34)", "rgba(255,244,230,0)");
    const side = ctx.createLinearGradient(27, 0, 73, 0);
    side.addColorStop(0, "rgba(110,50,25,0.16)");
    side.addColorStop(0.22, "rgba(110,50,25,0)");
    side.addColorStop(0.62, "rgba(110,50,25,0)");
    side.addColorStop(1, "rgba(90,38,18,0.34)");
    ctx.fillStyle = side;
    ctx.fillRect(20, 20, 60, 75);
    const jaw = ctx.createLinearGradient(0, 76, 0, 92);
    jaw.addColorStop(0, "rgba(90,38,18,0)");
    jaw.addColorStop(1, "rgba(90,38,18,0.26)");
    ctx.fillStyle = jaw;
    ctx.fillRect(20, 70, 60, 25);
    for (const cheek of [37, 63]) {
      shadeWith(ctx, cheek, 67, 8, "rgba(205,80,60,0.17)", "rgba(205,80,60,0)");
    }
  });
}

function makeGrey(ctx: SKRSContext2D): void {
  const picture = ctx.getImageData(0, 0, portraitSize.width, portraitSize.height);
  const { data } = picture;
  for (let at = 0; at < data.length; at += 4) {
    const luma = 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
    data[at] = luma * 0.97;
    data[at + 1] = luma * 0.99;
    data[at + 2] = luma;
  }
  ctx.putImageData(picture, 0, 0);
}
