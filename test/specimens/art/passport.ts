import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { td3Lines } from "../mrz.ts";
import { printedDate } from "../people.ts";
import type { Holding } from "../people.ts";
import { mrzHolder } from "../printed-mrz.ts";
import { drawUtopiaCrest } from "./crest.ts";
import { placeGhost, placePortrait, setField, setMicrotext, setSpecimenMark } from "./furniture.ts";
import { drawRibbon, drawRosette, drawWaveGround } from "./guilloche.ts";
import { drawSignature } from "./signature.ts";
import { newSheet, pageSize, setText } from "./sheet.ts";

const ink = { label: "#5a5568", value: "#1b1a26" };
const deep = "#5b2333";

/** The data page of Utopia's passport: portrait, names, dates, two lines of MRZ. */
export function drawPassportPage(holding: Holding): Canvas {
  const { canvas, ctx } = newSheet(pageSize.width, pageSize.height, pageSize.corner);
  drawGround(ctx);
  drawHeader(ctx, holding);
  const { person } = holding;
  placePortrait(ctx, person.look, { x: 6, y: 17.4, width: 33.6, height: 43.2 }, "colour");
  drawWaveGround(ctx, { x: 6, y: 50, width: 33.6, height: 10.6 }, "#7b3f6a", 0.4);
  setFields(ctx, holding);
  placeGhost(ctx, person.look, { x: 98.4, y: 33.6, width: 19, height: 24.4 }, 0.36);
  drawSignature(
    ctx,
    `${person.givenNames.split(" ")[0]} ${person.surname}`,
    signatureArea,
    "#1a2550",
  );
  setText(ctx, "Holder’s signature", 73.4, 61.6, { size: 1.42, colour: ink.label, weight: 480 });
  setMicrotext(ctx, "REPUBLIC OF UTOPIA PASSPORT SPECIMEN", { x: 6, y: 63.4, width: 113 }, deep);
  setSpecimenMark(ctx, { x: 78, y: 40, size: 13.4, turn: -0.36 }, "rgba(150,30,60,0.12)");
  drawZone(ctx, holding);
  return canvas;
}

const signatureArea = { x: 74, y: 53.2, width: 24, height: 6.4 };

function drawGround(ctx: SKRSContext2D): void {
  const { width, height } = pageSize;
  const ground = ctx.createLinearGradient(0, 0, width, height);
  ground.addColorStop(0, "#f5e2de");
  ground.addColorStop(0.5, "#f3eee6");
  ground.addColorStop(1, "#d7dff0");
  ctx.fillStyle = ground;
  ctx.fillRect(0, 0, width, height);
  drawWaveGround(ctx, { x: 0, y: 0, width, height }, "#8a6aa0", 0.24);
  const shared = { fromX: -2, toX: width + 2, strands: 18, alpha: 0.3 };
  drawRibbon(ctx, { ...shared, y: 24, height: 16, waves: 2.5, colours: ["#b8506a", "#4a6ab0"] });
  drawRibbon(ctx, { ...shared, y: 50, height: 14, waves: 3, colours: ["#c98a3e", "#7a4f96"] });
  const rosette = { x: 84, y: 38, petals: 18, alpha: 0.24 };
  drawRosette(ctx, { ...rosette, inner: 12, outer: 29, rings: 18, colour: "#a04c62" });
  drawRosette(ctx, { ...rosette, inner: 3, outer: 14, rings: 12, colour: "#4760a4" });
  drawUtopiaCrest(ctx, 84, 38, 13, "rgba(91,35,51,0.10)");
}

function drawHeader(ctx: SKRSContext2D, holding: Holding): void {
  drawUtopiaCrest(ctx, 12, 9, 10.6, deep);
  setText(ctx, "REPUBLIC OF UTOPIA", 20.4, 8.2, {
    size: 2.7,
    colour: deep,
    weight: 650,
    tracking: 0.5,
  });
  setText(ctx, "PASSPORT", 20.4, 13.4, { size: 4.3, colour: deep, weight: 780, tracking: 0.3 });
  setField(ctx, "Type", "P", { x: 73.4, y: 6.4, size: 2.6 }, ink);
  setField(ctx, "Code", "UTO", { x: 81.4, y: 6.4, size: 2.6 }, ink);
  setText(ctx, "Passport number", 92, 6.4, { size: 1.42, colour: ink.label, weight: 480 });
  setText(ctx, holding.number, 92, 11.4, {
    size: 4.2,
    colour: "#8c1f38",
    weight: 720,
    tracking: 0.24,
  });
}

function setFields(ctx: SKRSContext2D, holding: Holding): void {
  const { person } = holding;
  const [first, second, third] = [43.6, 73.4, 85];
  setField(ctx, "Surname", person.surname.toUpperCase(), { x: first, y: 20, size: 3.7 }, ink);
  setField(ctx, "Given names", person.givenNames, { x: first, y: 27.4, size: 3.2 }, ink);
  setField(ctx, "Nationality", "UTOPIAN", { x: first, y: 34.4, size: 2.6 }, ink);
  setField(ctx, "Sex", person.sex, { x: second, y: 34.4, size: 2.6 }, ink);
  setField(ctx, "Height", `${person.heightCm} cm`, { x: third, y: 34.4, size: 2.6 }, ink);
  setField(
    ctx,
    "Date of birth",
    printedDate(person.birthDate),
    { x: first, y: 40.8, size: 2.6 },
    ink,
  );
  setField(ctx, "Place of birth", person.birthPlace, { x: second, y: 40.8, size: 2.6 }, ink);
  setField(
    ctx,
    "Date of issue",
    printedDate(holding.issueDate),
    { x: first, y: 47.2, size: 2.6 },
    ink,
  );
  setField(ctx, "Authority", "Passport Office", { x: second, y: 47.2, size: 2.3 }, ink);
  setField(
    ctx,
    "Date of expiry",
    printedDate(holding.expiryDate),
    { x: first, y: 53.6, size: 2.6 },
    ink,
  );
}

function drawZone(ctx: SKRSContext2D, holding: Holding): void {
  ctx.fillStyle = "rgba(253,252,249,0.86)";
  ctx.fillRect(0, 65.2, pageSize.width, pageSize.height - 65.2);
  for (const [row, line] of td3Lines(mrzHolder(holding)).entries()) {
    setText(ctx, line, 6.6, 74 + row * 6.35, { size: 3.513, colour: "#141414", face: "ocr-b" });
  }
}
