import { createCanvas, type Canvas, type SKRSContext2D } from "@napi-rs/canvas";

interface Sheet {
  /** Pixels. */
  readonly side: number;
  readonly ground: string;
  /** Clockwise about the middle. */
  readonly degrees?: number;
}

/** A square sheet with something printed on it, turned; what is printed goes by the sheet's top left. */
export function turnedSheet(
  { side, ground, degrees = 0 }: Sheet,
  print: (pen: SKRSContext2D) => void,
): Canvas {
  const canvas = createCanvas(side, side);
  const pen = canvas.getContext("2d");
  pen.fillStyle = ground;
  pen.fillRect(0, 0, side, side);
  pen.translate(side / 2, side / 2);
  pen.rotate((degrees * Math.PI) / 180);
  pen.translate(-side / 2, -side / 2);
  print(pen);
  return canvas;
}
