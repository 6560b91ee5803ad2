import type { PageMeasures } from "../../../../preload/contract/page.ts";
import { touchesBorder, type Quad } from "../../geometry.ts";
import { fitted, grey, type Pixels } from "../pixels.ts";
import { reduce } from "../reduce.ts";
import { takesIn } from "../straighten/page-size.ts";
import { colourOf } from "./colour.ts";
import { glareShare } from "./glare.ts";
import { brightest, sharpness } from "./light.ts";
import { gridStrength } from "./screen.ts";

/** Longer side that pages are judged at, so that one threshold fits all: about 300 dpi on a card. */
const judgedSide = 1000;

/** The brightness of a card's ground in a good light, and below which there is only noise. */
const usualLight = 220;
const leastLight = 40;

/** A corner this near to the picture's border, as a share of the longer side, may lie beyond it. */
const borderShare = 0.005;

/** What there is to measure of a straightened page, and of the outline that it was cut along. */
export function judge(
  page: Pixels,
  quad: Quad,
  picture: { width: number; height: number },
): PageMeasures {
  const size = fitted(page, judgedSide);
  const judged = reduce(page, size.width, size.height);
  const luma = grey(judged);
  const light = brightest(luma);
  const near = borderShare * Math.max(picture.width, picture.height);
  return {
    sharpness: sharpness(luma, judged.width),
    glare: glareShare(judged),
    light,
    screen: gridStrength(luma, judged.width),
    // Where there is little light there is little colour; that alone is no copy.
    colour: (colourOf(judged) * usualLight) / Math.max(light, leastLight),
    cutOff: !takesIn(quad, picture) && touchesBorder(quad, picture, near),
  };
}
