import type { Quad } from "../../geometry.ts";
import type { Flaw, Verdict } from "../../vision.ts";
import { fitted, grey, reduce, type Pixels } from "../pixels.ts";
import { takesIn } from "../straighten/page-size.ts";
import { documentOf, documentSizes } from "../straighten/proportions.ts";
import { glareShare } from "./glare.ts";
import { brightest, sharpness } from "./light.ts";

/** Longer side that pages are judged at, so that one threshold fits all: about 300 dpi on a card. */
const judgedSide = 1000;

/** Cards in focus give 0.06 and more, the same blurred by two pixels 0.003 to 0.02. */
const leastSharpness = 0.022;

/** A glare spot of this share of the page is as large as a line of print. */
const mostGlare = 0.008;

/** A card's light ground, 0 … 255: darker than this and print no longer stands out from it. */
const leastBrightness = 90;

/** Comparable services ask for 300 dpi; below 200 small print and codes cannot be read. */
const leastDpi = 200;

/** A corner this near to the picture's border, as a share of the longer side, may lie beyond it. */
const borderShare = 0.005;

/** The judgement on a straightened page, of the outline that it was cut along. */
export function judge(
  page: Pixels,
  quad: Quad,
  picture: { width: number; height: number },
): Verdict {
  const size = fitted(page, judgedSide);
  const judged = reduce(page, size.width, size.height);
  const luma = grey(judged);
  const dpi = dotsPerInch(page);
  const flaws: [Flaw, boolean][] = [
    ["blurred", sharpness(luma, judged.width) < leastSharpness],
    ["glare", glareShare(judged) > mostGlare],
    ["too-dark", brightest(luma) < leastBrightness],
    ["cut-off", !takesIn(quad, picture) && touchesBorder(quad, picture)],
    ["too-small", dpi < leastDpi],
  ];
  return { flaws: flaws.filter(([, applies]) => applies).map(([flaw]) => flaw), dpi };
}

/** On the document that the page has the proportions of, else on an ID-1 card. */
function dotsPerInch({ width, height }: Pixels): number {
  const millimetres = documentSizes[documentOf(width / height) ?? "ID-1"].width;
  return Math.round(Math.max(width, height) / (millimetres / 25.4));
}

function touchesBorder(quad: Quad, { width, height }: { width: number; height: number }): boolean {
  const near = borderShare * Math.max(width, height);
  return quad.some(({ x, y }) => x <= near || y <= near || x >= width - near || y >= height - near);
}
