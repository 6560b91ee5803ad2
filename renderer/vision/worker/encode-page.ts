import type { Page } from "../../../preload/contract/page.ts";
import type { Limits } from "../vision.ts";
import type { Pixels } from "./pixels.ts";

/** Nothing to be seen is lost at the best; below the worst small print begins to break up. */
const qualities = { best: 0.92, worst: 0.5 };

/** How much smaller a page usually is at the worst quality than at the best. */
const usualSpan = 0.35;

/** A smaller page than this would not be readable: rather refuse. */
const usualLeastLongerSide = 400;

/** Gives a page's JPEG at a quality from 0 to 1. */
export type Encoder = (page: Pixels) => (quality: number) => Promise<Blob>;

interface Encoded {
  readonly bytes: Blob;
  readonly quality: number;
}

/**
 * The page as a JPEG that keeps the limits: the best quality that meets the target; below the worst
 * useful one `render` is asked for a smaller page. Undefined where no readable page is small enough;
 * none is made with a longer side below `leastLongerSide`, 400 pixels by default.
 */
export async function encodePage(
  render: (longerSide: number) => Pixels,
  limits: Limits & { leastLongerSide?: number },
  encoder: Encoder,
): Promise<{ page: Page; pixels: Pixels } | undefined> {
  const most = Math.min(limits.targetBytes, limits.mostBytes);
  const least = limits.leastLongerSide ?? usualLeastLongerSide;
  for (let longerSide = limits.longerSide; ;) {
    const pixels = render(longerSide);
    const jpeg = await encodeWithin(encoder(pixels), most);
    if (jpeg.size <= most) return { page: await pageOf(jpeg, pixels), pixels };
    const longer = Math.max(pixels.width, pixels.height);
    longerSide = Math.floor(longer * Math.min(0.9, Math.sqrt(most / jpeg.size)));
    // The least is tried too before it is said that nothing fits.
    if (longerSide < least && longer > least) longerSide = least;
    if (longerSide < least) {
      return jpeg.size <= limits.mostBytes
        ? { page: await pageOf(jpeg, pixels), pixels }
        : undefined;
    }
  }
}

async function pageOf(jpeg: Blob, { width, height }: Pixels): Promise<Page> {
  return {
    mediaType: "image/jpeg",
    bytes: new Uint8Array(await jpeg.arrayBuffer()),
    width,
    height,
  };
}

/** The largest JPEG within `most` bytes that a few tries find; the smallest there is otherwise. */
async function encodeWithin(jpegAt: ReturnType<Encoder>, most: number): Promise<Blob> {
  const encode = async (quality: number): Promise<Encoded> => ({
    bytes: await jpegAt(quality),
    quality,
  });
  let over = await encode(qualities.best);
  if (over.bytes.size <= most) return over.bytes;
  let under: Encoded | undefined;
  for (let tries = 0; tries < 3; tries++) {
    const next = await encode(between(over, under, most));
    if (next.bytes.size > most) over = next;
    else under = next;
    if (under && under.bytes.size > 0.9 * most) break;
    if (over.quality <= qualities.worst) break;
  }
  return (under ?? (await encode(qualities.worst))).bytes;
}

/** The quality that should just meet the target: bytes grow about exponentially with it. */
function between(over: Encoded, under: Encoded | undefined, most: number): number {
  const low = under ?? { bytes: { size: over.bytes.size * usualSpan }, quality: qualities.worst };
  // Aim a little lower, so that the next try is likely to be within.
  const wanted = Math.log((0.96 * most) / low.bytes.size);
  const share = wanted / Math.log(over.bytes.size / low.bytes.size);
  return low.quality + Math.min(0.95, Math.max(0, share)) * (over.quality - low.quality);
}
