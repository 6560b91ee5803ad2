import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { td1Lines } from "../mrz.ts";
import { printedDate } from "../people.ts";
import type { Holding } from "../people.ts";
import { mrzHolder } from "../printed-mrz.ts";
import { drawCode39 } from "./barcode.ts";
import { drawUtopiaCrest } from "./crest.ts";
import {
  drawChip,
  placeGhost,
  placePortrait,
  setField,
  setMicrotext,
  setSpecimenMark,
} from "./furniture.ts";
import { drawRibbon, drawRosette, drawWaveGround } from "./guilloche.ts";
import { drawSignature } from "./signature.ts";
import { cardSize, newSheet, setText } from "./sheet.ts";

const ink = { label: "#3d6470", value: "#10252e" };
const deep = "#0f4a5c";

/** The front of Utopia's identity card: portrait, number, names, dates. */
export function drawNationalIdFront(holding: Holding): Canvas {
  const { canvas, ctx } = newSheet(cardSize.width, cardSize.height, cardSize.corner);
  drawGround(ctx);
  drawHeader(ctx, "National Identity Card");
  const { person } = holding;
  placePortrait(ctx, person.look, { x: 4.6, y: 16.2, width: 24.5, height: 31.5 }, "grey");
  drawWaveGround(ctx, { x: 4.6, y: 40.5, width: 24.5, height: 7.2 }, "#2d7f8c", 0.5);
  setMicrotext(ctx, "UTOPIA SPECIMEN", { x: 4.6, y: 48.5, width: 24.5 }, deep);
  setFrontFields(ctx, holding);
  placeGhost(ctx, person.look, { x: 69.4, y: 29.6, width: 11.6, height: 14.9 }, 0.42);
  drawSignature(
    ctx,
    `${person.givenNames.split(" ")[0]} ${person.surname}`,
    signatureArea,
    "#1a2f63",
  );
  setText(ctx, "Holder’s signature", 32.6, 51.6, { size: 1.3, colour: ink.label, weight: 480 });
  setSpecimenMark(ctx, { x: 52, y: 33, size: 9.2, turn: -0.42 }, "rgba(160,38,60,0.13)");
  return canvas;
}

/** The back of Utopia's identity card: chip, Code 39 barcode with the number, three lines of MRZ. */
export function drawNationalIdBack(holding: Holding): Canvas {
  const { canvas, ctx } = newSheet(cardSize.width, cardSize.height, cardSize.corner);
  drawGround(ctx);
  drawChip(ctx, 9.2, 12.6);
  drawUtopiaCrest(ctx, 74.6, 9.4, 9.6, "rgba(15,74,92,0.75)");
  setText(ctx, "REPUBLIC OF UTOPIA", 27.4, 7.6, {
    size: 1.9,
    colour: deep,
    weight: 650,
    tracking: 0.28,
  });
  const { person } = holding;
  setField(ctx, "Place of birth", person.birthPlace, { x: 27.4, y: 11.6, size: 2.1 }, ink);
  setField(ctx, "Height", `${person.heightCm} cm`, { x: 50, y: 11.6, size: 2.1 }, ink);
  setField(ctx, "Address", person.address.join(", "), { x: 27.4, y: 16.9, size: 2.1 }, ink);
  ctx.fillStyle = "rgba(255,255,255,0.88)";
  ctx.beginPath();
  ctx.roundRect(27.4, 21.6, 53.6, 8.4, 0.7);
  ctx.fill();
  drawCode39(ctx, holding.number, { x: 31, y: 22.4, width: 46.4, height: 5 });
  setText(ctx, holding.number, 54.2, 29.5, {
    size: 1.7,
    colour: "#111111",
    face: "ocr-b",
    tracking: 0.35,
    align: "center",
  });
  setSpecimenMark(ctx, { x: 50, y: 15.6, size: 5.8, turn: -0.16 }, "rgba(160,38,60,0.12)");
  setMicrotext(
    ctx,
    "SPECIMEN WITHOUT LEGAL VALUE",
    { x: 4.2, y: 31.4, width: 77.2 },
    "rgba(15,74,92,0.8)",
  );
  drawZone(ctx, holding);
  return canvas;
}

const signatureArea = { x: 33.4, y: 43.4, width: 25, height: 6.2 };

function drawGround(ctx: SKRSContext2D): void {
  const { width, height } = cardSize;
  const ground = ctx.createLinearGradient(0, 0, width, height);
  ground.addColorStop(0, "#d3e9ec");
  ground.addColorStop(0.48, "#f4f1e4");
  ground.addColorStop(1, "#f3d9c6");
  ctx.fillStyle = ground;
  ctx.fillRect(0, 0, width, height);
  drawWaveGround(ctx, { x: 0, y: 0, width, height }, "#2d8a94", 0.26);
  const shared = { fromX: -2, toX: width + 2, strands: 16, alpha: 0.38 };
  drawRibbon(ctx, { ...shared, y: 40, height: 13, waves: 2.5, colours: ["#1c8591", "#c8695a"] });
  drawRibbon(ctx, { ...shared, y: 23, height: 8, waves: 3.5, colours: ["#4f9a6a", "#d49a4a"] });
  const rosette = { x: 64, y: 31, petals: 12, alpha: 0.3 };
  drawRosette(ctx, { ...rosette, inner: 7, outer: 18, rings: 14, colour: "#c06a4e" });
  drawRosette(ctx, { ...rosette, inner: 2, outer: 8.6, rings: 9, colour: "#1c7f8c" });
}

function drawHeader(ctx: SKRSContext2D, title: string): void {
  drawUtopiaCrest(ctx, 9.2, 8, 9.6, deep);
  setText(ctx, "REPUBLIC OF UTOPIA", 16.4, 7.1, {
    size: 2.25,
    colour: deep,
    weight: 650,
    tracking: 0.42,
  });
  setText(ctx, title, 16.4, 11.1, { size: 3.1, colour: "#0b3441", weight: 720 });
  setText(ctx, "UTO", 80.8, 7.6, { size: 3.4, colour: deep, weight: 760, align: "right" });
  drawContactlessMark(ctx, 76.4, 9.2);
  setMicrotext(
    ctx,
    "REPUBLIC OF UTOPIA IDENTITY SPECIMEN WITHOUT LEGAL VALUE",
    { x: 4.2, y: 14.3, width: 77.2 },
    deep,
  );
}

function drawContactlessMark(ctx: SKRSContext2D, x: number, y: number): void {
  ctx.strokeStyle = deep;
  ctx.lineWidth = 0.34;
  ctx.beginPath();
  ctx.roundRect(x, y, 4.4, 2.7, 0.35);
  ctx.moveTo(x, y + 1.35);
  ctx.lineTo(x + 1.4, y + 1.35);
  ctx.moveTo(x + 3, y + 1.35);
  ctx.lineTo(x + 4.4, y + 1.35);
  ctx.moveTo(x + 3, y + 1.35);
  ctx.arc(x + 2.2, y + 1.35, 0.8, 0, Math.PI * 2);
  ctx.stroke();
}

function setFrontFields(ctx: SKRSContext2D, holding: Holding): void {
  const { person } = holding;
  const [first, second, third] = [32.6, 49.4, 57.4];
  setText(ctx, "Identity number", first, 17.5, { size: 1.42, colour: ink.label, weight: 480 });
  setText(ctx, holding.number, first, 21.4, {
    size: 3.8,
    colour: "#8c1f38",
    weight: 700,
    tracking: 0.22,
  });
  setField(ctx, "Surname", person.surname.toUpperCase(), { x: first, y: 24.6, size: 2.6 }, ink);
  setField(ctx, "Given names", person.givenNames, { x: first, y: 29.5, size: 2.4 }, ink);
  setField(
    ctx,
    "Date of birth",
    printedDate(person.birthDate),
    { x: first, y: 34.3, size: 2 },
    ink,
  );
  setField(ctx, "Sex", person.sex, { x: second, y: 34.3, size: 2 }, ink);
  setField(ctx, "Nationality", "UTOPIAN", { x: third, y: 34.3, size: 2 }, ink);
  setField(
    ctx,
    "Date of issue",
    printedDate(holding.issueDate),
    { x: first, y: 39.1, size: 2 },
    ink,
  );
  setField(
    ctx,
    "Date of expiry",
    printedDate(holding.expiryDate),
    { x: second, y: 39.1, size: 2 },
    ink,
  );
}

function drawZone(ctx: SKRSContext2D, holding: Holding): void {
  ctx.fillStyle = "rgba(252,251,247,0.82)";
  ctx.fillRect(0, 33, cardSize.width, cardSize.height - 33);
  for (const [row, line] of td1Lines(mrzHolder(holding)).entries()) {
    setText(ctx, line, 4.7, 39.3 + row * 4.6, { size: 3.513, colour: "#141414", face: "ocr-b" });
  }
}
