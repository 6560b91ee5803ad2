import { Tensor } from "onnxruntime-web/wasm";
import { openSession, type NetworkFiles } from "../../open-session.ts";

/** The size that the network sees every picture at, whatever its proportions. */
export const seen = { width: 256, height: 192 } as const;

/** The size of the maps that it answers with. */
export const mapped = { width: 64, height: 48 } as const;

/** What the network makes of a picture. The maps run in rows from the top left. */
export interface Impression {
  /** How likely each place belongs to the document, 0 … 1, also where fingers hide it. */
  readonly area: Float32Array;
  /** How likely a corner of the document lies at each place, 0 … 1. */
  readonly corners: Float32Array;
  /** How likely the picture shows no document, a whole one, or one that is cut off; together 1. */
  readonly kind: { readonly none: number; readonly whole: number; readonly cutOff: number };
}

export interface Network {
  /** Looks at a picture of 3 × 192 × 256 values (blue, green, red; 0 … 1). */
  look(picture: Float32Array): Promise<Impression>;
}

/** Opens a network of the finder's form; rejected as `openSession` is. */
export async function openNetwork(files: NetworkFiles): Promise<Network> {
  const session = await openSession(files);
  return {
    async look(picture) {
      const shape = [1, 3, seen.height, seen.width];
      const { maps, kinds } = await session.run({ picture: new Tensor("float32", picture, shape) });
      return impressionOf(await valuesOf(maps), await valuesOf(kinds));
    },
  };
}

async function valuesOf(tensor: Tensor | undefined): Promise<Float32Array> {
  const values = await tensor?.getData();
  if (!(values instanceof Float32Array)) throw new TypeError("The network gave no such answer.");
  return values;
}

function impressionOf(maps: Float32Array, kinds: Float32Array): Impression {
  const places = mapped.width * mapped.height;
  const likely = maps.map((value) => 1 / (1 + Math.exp(-value)));
  const [none = 0, whole = 0, cutOff = 0] = softmax(kinds);
  return {
    area: likely.subarray(0, places),
    corners: likely.subarray(places, 2 * places),
    kind: { none, whole, cutOff },
  };
}

function softmax(values: Float32Array): Float32Array {
  const most = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
