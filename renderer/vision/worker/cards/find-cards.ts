import { mapQuad, type Quad } from "../../geometry.ts";
import { fitted, type Pixels } from "../pixels.ts";
import { reduce } from "../reduce.ts";
import { laidOn } from "./background.ts";
import { piecesOf, type LaidPiece } from "./pieces.ts";
import { cornersOf, settled, sizeOf, smallestAround, type Rectangle } from "./rectangle.ts";

/** Longer side of the picture that the cards are looked for in: 0.3 mm a pixel on A4. */
export const sheetSide = 1000;

/** Long side to short side of an ID-1 card (85.6 × 53.98 mm) and of a passport's page (125 × 88 mm). */
const proportions = [85.6 / 53.98, 125 / 88] as const;
const near = 0.07;

/** Of the sheet: a card on A4 takes 7 %, a passport's page 18 %. */
const leastShare = 0.03;
const mostShare = 0.4;

/** A card fills its rectangle but for rounded corners. */
const leastFill = 0.86;

/**
 * The cards on a scanner's sheet, by their outlines in the picture's own pixels, the upper or left one first; at most
 * four. Empty where no plain lid is seen around them, or nothing of a card's proportions lies there.
 */
export function findCards(copy: Pixels, picture: { width: number; height: number }): Quad[] {
  const size = fitted(copy, sheetSide);
  const sheet = reduce(copy, size.width, size.height);
  const laid = laidOn(sheet);
  if (!laid) return [];
  const area = size.width * size.height;
  const gap = Math.ceil(Math.max(size.width, size.height) / 200);
  const cards = piecesOf(laid, size, { gap, least: area * 0.003 })
    .map(cardOf)
    .filter((card) => card !== null)
    .filter((card) => isOfSize(card, area));
  const [sx, sy] = [picture.width / size.width, picture.height / size.height];
  return cards
    .map((card) => mapQuad(cornersOf(card), ({ x, y }) => ({ x: x * sx, y: y * sy })))
    .toSorted(inReadingOrder)
    .slice(0, 4);
}

function cardOf(piece: LaidPiece): Rectangle | null {
  const around = smallestAround(piece.rim);
  const { width, height } = sizeOf(settled(piece.rim, around));
  const ratio = Math.max(width, height) / Math.max(1, Math.min(width, height));
  const isCard = proportions.some((proportion) => Math.abs(ratio / proportion - 1) < near);
  const isFull = piece.area > sizeOf(around).width * sizeOf(around).height * leastFill;
  return isCard && isFull ? settled(piece.rim, around) : null;
}

function isOfSize(card: Rectangle, area: number): boolean {
  const { width, height } = sizeOf(card);
  const share = (width * height) / area;
  return share > leastShare && share < mostShare;
}

/** One above the other, or else from the left. */
function inReadingOrder(one: Quad, other: Quad): number {
  const [a, b] = [middleOf(one), middleOf(other)];
  const height = Math.abs(one[3].y - one[0].y);
  return Math.abs(a.y - b.y) > height / 2 ? a.y - b.y : a.x - b.x;
}

function middleOf([a, , c]: Quad) {
  return { x: (a.x + c.x) / 2, y: (a.y + c.y) / 2 };
}
