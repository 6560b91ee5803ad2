import { mapQuad, type Quad } from "../../geometry.ts";
import { pageOnto } from "../straighten/homography.ts";
import { warp } from "../straighten/warp.ts";
import { readablePixels, type Area, type Readable } from "./readable.ts";

/** The straightened page that an outline marks in a picture, of the given size, to be read again. */
export function pageIn(
  picture: Readable,
  quad: Quad,
  size: { width: number; height: number },
): Readable {
  const area = areaAround(quad, picture);
  const [across, down] = [size.width / area.width, size.height / area.height];
  // No finer than the page needs, or it would flicker; no coarser, or what is small would be lost.
  const scale = Math.min(1, 1.2 * Math.max(across, down));
  const source = picture.read(area, {
    width: Math.max(1, Math.round(area.width * scale)),
    height: Math.max(1, Math.round(area.height * scale)),
  });
  const inSource = mapQuad(quad, ({ x, y }) => ({
    x: ((x - area.x) * source.width) / area.width,
    y: ((y - area.y) * source.height) / area.height,
  }));
  const onto = pageOnto(inSource, size.width, size.height);
  return readablePixels(warp(source, onto, size.width, size.height));
}

function areaAround(quad: Quad, { width, height }: Readable): Area {
  const left = within(Math.floor(Math.min(...quad.map(({ x }) => x))) - 4, width - 1);
  const top = within(Math.floor(Math.min(...quad.map(({ y }) => y))) - 4, height - 1);
  const right = within(Math.ceil(Math.max(...quad.map(({ x }) => x))) + 4, width);
  const bottom = within(Math.ceil(Math.max(...quad.map(({ y }) => y))) + 4, height);
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
