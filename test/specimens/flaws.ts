import { createCanvas, type Canvas } from "@napi-rs/canvas";

/** Width of a card's page, in pixels: 356 dpi. */
const pageWidth = 1200;

/** A card's page as it is cut from a photo, with one thing wrong with it to some degree. */
export type Flawed = (card: Canvas, degree: number) => Canvas;

/** Out of focus; the degree is the blur's radius in pixels of the page. */
export const blurred: Flawed = (card, degree) => filtered(card, `blur(${degree}px)`);

/** With less light; the degree is the share of it that is left. */
export const dark: Flawed = (card, degree) => filtered(card, `brightness(${degree})`);

/** A copy; the degree is how much of the colour is left, 0 … 1. */
export const faded: Flawed = (card, degree) => filtered(card, `saturate(${degree})`);

/** A lamp's reflection; the degree is its radius in pixels of the page. */
export const glaring: Flawed = (card, degree) => {
  const canvas = filtered(card, "none");
  const pen = canvas.getContext("2d");
  const glow = pen.createRadialGradient(600, 350, degree, 600, 350, degree + 60);
  glow.addColorStop(0, "rgba(255,255,255,1)");
  glow.addColorStop(1, "rgba(255,255,255,0)");
  pen.fillStyle = glow;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
};

/** Small in its photo; the degree is the page's width in pixels. */
export const small: Flawed = (card, degree) => {
  const canvas = createCanvas(degree, Math.round((degree * card.height) / card.width));
  const pen = canvas.getContext("2d");
  pen.imageSmoothingQuality = "high";
  pen.drawImage(card, 0, 0, canvas.width, canvas.height);
  return canvas;
};

/** Shown by a screen whose pixels are stripes of red, green and blue; the degree is how many of them lie across the card. */
export const onScreen: Flawed = (card, degree) => {
  const shown = small(card, degree);
  const lit = createCanvas(shown.width * 6, shown.height * 6);
  const pen = lit.getContext("2d");
  pen.imageSmoothingEnabled = false;
  pen.drawImage(shown, 0, 0, lit.width, lit.height);
  pen.globalCompositeOperation = "multiply";
  for (const [at, colour] of ["#ff5959", "#59ff59", "#5959ff"].entries()) {
    pen.fillStyle = colour;
    for (let x = at * 2; x < lit.width; x += 6) pen.fillRect(x, 0, 2, lit.height);
  }
  pen.fillStyle = "#555";
  for (let y = 5; y < lit.height; y += 6) pen.fillRect(0, y, lit.width, 1);
  return filtered(lit, "none");
};

function filtered(card: Canvas, filter: string): Canvas {
  const canvas = createCanvas(pageWidth, Math.round((pageWidth * card.height) / card.width));
  const pen = canvas.getContext("2d");
  pen.imageSmoothingQuality = "high";
  pen.filter = filter;
  pen.drawImage(card, 0, 0, canvas.width, canvas.height);
  return canvas;
}
