import { mapQuad, type Point, type Quad } from "../../geometry.ts";
import type { Pixels } from "../pixels.ts";
import { networkInput } from "./learned/network-input.ts";
import { mapped, type Impression, type Network } from "./learned/network.ts";
import { outlineOf } from "./learned/outline.ts";
import { surroundings } from "./surroundings.ts";

/** What the network makes of a picture: how likely there is none, one, a part of one; and where. */
export interface Sight {
  readonly kind: Impression["kind"];
  /** In pixels of the picture; undefined where nothing has an outline. */
  readonly outline: SeenOutline | undefined;
}

interface SeenOutline {
  readonly quad: Quad;
  /** 0 … 1: how well it explains what the network sees. */
  readonly agreement: number;
}

/** From this agreement on a closer look has nothing to add. */
const certain = 0.9;

/** What a closer look may lose in agreement: it sees more of what is hard. */
const allowance = 0.02;

/** Looks at the whole picture, and where the outline is not certain once more at its surroundings alone. */
export async function look(network: Network, picture: Pixels): Promise<Sight> {
  const first = await lookAt(network, picture);
  if (!first.outline || first.outline.agreement >= certain) return first;
  const closer = await lookCloser(network, picture, first.outline);
  const isBetter = closer && closer.agreement >= first.outline.agreement - allowance;
  return isBetter ? { ...first, outline: closer } : first;
}

async function lookCloser(network: Network, picture: Pixels, { quad }: SeenOutline) {
  const part = surroundings(quad, picture);
  if (!part) return undefined;
  const { outline } = await lookAt(network, part.pixels);
  if (!outline) return undefined;
  const inWhole = ({ x, y }: Point) => ({ x: x + part.left, y: y + part.top });
  return { ...outline, quad: mapQuad(outline.quad, inWhole) };
}

async function lookAt(network: Network, picture: Pixels): Promise<Sight> {
  const { values, turned } = networkInput(picture);
  const impression = await network.look(values);
  const outline = outlineOf(impression);
  const inPixels = (corner: Point) => inPicture(corner, turned, picture);
  return {
    kind: impression.kind,
    outline: outline && { ...outline, quad: mapQuad(outline.quad, inPixels) },
  };
}

function inPicture({ x, y }: Point, turned: boolean, { width, height }: Pixels): Point {
  const [across, down] = [x / mapped.width, y / mapped.height];
  return turned
    ? { x: (1 - down) * width, y: across * height }
    : { x: across * width, y: down * height };
}
