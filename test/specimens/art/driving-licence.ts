import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { aamvaPayload } from "../aamva.ts";
import { printedDate } from "../people.ts";
import type { Holding } from "../people.ts";
import { drawPdf417 } from "./barcode.ts";
import { drawNorthmereCrest } from "./crest.ts";
import { placeGhost, placePortrait, setField, setMicrotext, setSpecimenMark } from "./furniture.ts";
import { drawRibbon, drawRosette, drawWaveGround } from "./guilloche.ts";
import { drawSignature } from "./signature.ts";
import { cardSize, inside, newSheet, setText } from "./sheet.ts";

const ink = { label: "#5d5470", value: "#1d1a2b" };
const deep = "#3b2f63";

/** The front of Northmere's driving licence: portrait, numbered fields, dates. */
export function drawDrivingLicenceFront(holding: Holding): Canvas {
  const { canvas, ctx } = newSheet(cardSize.width, cardSize.height, cardSize.corner);
  drawGround(ctx);
  drawBand(ctx);
  const { person } = holding;
  placePortrait(ctx, person.look, { x: 4.2, y: 14.6, width: 23.6, height: 30.4 }, "colour");
  ctx.strokeStyle = "rgba(59,47,99,0.55)";
  ctx.lineWidth = 0.12;
  ctx.strokeRect(4.2, 14.6, 23.6, 30.4);
  drawSignature(
    ctx,
    `${person.givenNames.slice(0, 1)} ${person.surname}`,
    signatureArea,
    "#1c2340",
  );
  setFrontFields(ctx, holding);
  placeGhost(ctx, person.look, { x: 68.4, y: 30.6, width: 12.6, height: 16.2 }, 0.4);
  setMicrotext(
    ctx,
    "TERRITORY OF NORTHMERE DRIVING LICENCE SPECIMEN",
    { x: 30.6, y: 51.6, width: 50.6 },
    deep,
  );
  setSpecimenMark(ctx, { x: 56, y: 33, size: 8.6, turn: -0.4 }, "rgba(176,38,52,0.13)");
  return canvas;
}

/** The back of Northmere's driving licence: classes, and a PDF417 with the holder's data. */
export function drawDrivingLicenceBack(holding: Holding): Canvas {
  const { canvas, ctx } = newSheet(cardSize.width, cardSize.height, cardSize.corner);
  drawGround(ctx);
  ctx.fillStyle = "rgba(255,255,255,0.93)";
  ctx.beginPath();
  ctx.roundRect(3.4, 4.2, 78.8, 17.2, 0.8);
  ctx.fill();
  drawPdf417(ctx, aamvaPayload(holding), { x: 6.2, y: 6, width: 73.2, height: 13.6 });
  setClasses(ctx, holding);
  drawNorthmereCrest(ctx, 73.6, 32.4, 13, "rgba(59,47,99,0.7)");
  setText(ctx, "Restrictions  NONE      Endorsements  NONE", 4.4, 46.2, {
    size: 1.7,
    colour: ink.value,
    weight: 520,
  });
  setText(
    ctx,
    "If found, hand in at any Northmere post counter. Specimen without legal value.",
    4.4,
    49,
    {
      size: 1.35,
      colour: ink.label,
      weight: 450,
    },
  );
  setMicrotext(ctx, "NORTHMERE SPECIMEN", { x: 4.4, y: 51.4, width: 76.8 }, deep);
  setSpecimenMark(ctx, { x: 38, y: 34, size: 8, turn: -0.2 }, "rgba(176,38,52,0.12)");
  return canvas;
}

const signatureArea = { x: 5.4, y: 45.8, width: 18, height: 5.2 };

function drawGround(ctx: SKRSContext2D): void {
  const { width, height } = cardSize;
  const sky = ctx.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, "#f6e6dc");
  sky.addColorStop(0.45, "#f1e9f0");
  sky.addColorStop(1, "#d5dcef");
  ctx.fillStyle = sky;
  ctx.fillRect(0, 0, width, height);
  drawHills(ctx, 34, 5.2, "rgba(126,112,168,0.20)", 0.4);
  drawHills(ctx, 38, 3.8, "rgba(96,110,164,0.20)", 2.1);
  drawHills(ctx, 43, 2.2, "rgba(88,128,160,0.20)", 4.4);
  drawWaveGround(ctx, { x: 0, y: 43, width, height: 11 }, "#4f6ea8", 0.5);
  drawWaveGround(ctx, { x: 0, y: 0, width, height: 43 }, "#b0788a", 0.22);
  const shared = { fromX: -2, toX: width + 2, strands: 14, alpha: 0.34 };
  drawRibbon(ctx, { ...shared, y: 26, height: 12, waves: 2, colours: ["#b05a6e", "#5a62b0"] });
  const rosette = { x: 73.4, y: 23, petals: 16, alpha: 0.32 };
  drawRosette(ctx, { ...rosette, inner: 4, outer: 12.4, rings: 12, colour: "#7a4f96" });
}

function drawHills(
  ctx: SKRSContext2D,
  base: number,
  rise: number,
  colour: string,
  phase: number,
): void {
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.moveTo(0, cardSize.height);
  for (let x = 0; x <= cardSize.width + 0.4; x += 0.4) {
    const ridge =
      Math.abs(Math.sin(x * 0.075 + phase)) + 0.35 * Math.abs(Math.sin(x * 0.21 + phase));
    ctx.lineTo(x, base - rise * ridge * 1.6);
  }
  ctx.lineTo(cardSize.width, cardSize.height);
  ctx.closePath();
  ctx.fill();
}

function drawBand(ctx: SKRSContext2D): void {
  const band = ctx.createLinearGradient(0, 0, cardSize.width, 0);
  band.addColorStop(0, "#33285a");
  band.addColorStop(0.6, "#5b4583");
  band.addColorStop(1, "#9a5f86");
  ctx.fillStyle = band;
  ctx.fillRect(0, 0, cardSize.width, 11.6);
  inside(ctx, () => {
    ctx.globalCompositeOperation = "screen";
    const shared = { fromX: -2, toX: 88, height: 9, strands: 10, alpha: 0.3 };
    drawRibbon(ctx, { ...shared, y: 6, waves: 4, colours: ["#8f7fd0", "#f0b4c8"] });
  });
  drawNorthmereCrest(ctx, 8.6, 5.9, 8.4, "#ffffff");
  setText(ctx, "DRIVING LICENCE", 15, 6.4, {
    size: 3.5,
    colour: "#ffffff",
    weight: 760,
    tracking: 0.14,
  });
  setText(ctx, "TERRITORY OF NORTHMERE", 15, 9.5, {
    size: 1.65,
    colour: "#e9e2f6",
    weight: 560,
    tracking: 0.3,
  });
  setText(ctx, "NM", 80.8, 8.2, { size: 5.4, colour: "#ffffff", weight: 800, align: "right" });
}

function setFrontFields(ctx: SKRSContext2D, holding: Holding): void {
  const { person } = holding;
  const [first, second] = [30.6, 51];
  setField(ctx, "1  Surname", person.surname.toUpperCase(), { x: first, y: 15.3, size: 2.7 }, ink);
  setField(ctx, "2  Given names", person.givenNames, { x: first, y: 20.3, size: 2.4 }, ink);
  const born = `${printedDate(person.birthDate)}  ${person.birthPlace}`;
  setField(ctx, "3  Date and place of birth", born, { x: first, y: 25.2, size: 2 }, ink);
  setField(
    ctx,
    "4a  Date of issue",
    printedDate(holding.issueDate),
    { x: first, y: 29.9, size: 2 },
    ink,
  );
  setField(
    ctx,
    "4b  Date of expiry",
    printedDate(holding.expiryDate),
    { x: second, y: 29.9, size: 2 },
    ink,
  );
  setText(ctx, "5  Licence number", first, 34.9, { size: 1.42, colour: ink.label, weight: 480 });
  setText(ctx, holding.number, first, 38.5, {
    size: 3.5,
    colour: "#9b1c31",
    weight: 720,
    tracking: 0.2,
  });
  setField(ctx, "8  Address", person.address.join(", "), { x: first, y: 41.7, size: 1.8 }, ink);
  setField(ctx, "9  Class", "B", { x: first, y: 46.3, size: 2, weight: 760 }, ink);
  setField(ctx, "Sex", person.sex, { x: 42, y: 46.3, size: 2 }, ink);
  setField(ctx, "Eyes", person.eyes, { x: 49, y: 46.3, size: 2 }, ink);
  setField(ctx, "Height", `${person.heightCm} cm`, { x: 58.4, y: 46.3, size: 2 }, ink);
}

function setClasses(ctx: SKRSContext2D, holding: Holding): void {
  const rows = [
    ["A", "Motorcycles", "—", "—"],
    ["B", "Cars up to 3500 kg", printedDate(holding.issueDate), printedDate(holding.expiryDate)],
    ["C", "Goods vehicles", "—", "—"],
  ] as const;
  const columns = [4.4, 9.4, 33, 49.4] as const;
  for (const [at, head] of ["9", "Class of vehicle", "10  From", "11  Until"].entries()) {
    setText(ctx, head, columns[at] ?? 0, 25.2, { size: 1.4, colour: ink.label, weight: 520 });
  }
  for (const [row, cells] of rows.entries()) {
    const y = 29.4 + row * 5;
    ctx.fillStyle = row === 1 ? "rgba(255,255,255,0.55)" : "rgba(255,255,255,0.28)";
    ctx.fillRect(3.4, y - 2.9, 61.4, 4.4);
    for (const [at, cell] of cells.entries()) {
      const weight = at === 0 ? 780 : 560;
      setText(ctx, cell, columns[at] ?? 0, y, { size: 2, colour: ink.value, weight });
    }
  }
}
