import { Tensor } from "onnxruntime-web/wasm";
import { nothing } from "../../mrz/alphabet.ts";
import { openSession, type NetworkFiles } from "../open-session.ts";
import type { Columns } from "./grid.ts";
import type { Strip } from "./strip.ts";

export interface Reader {
  /** Says for each fourth column of a strip which character stands there. */
  read(strip: Strip): Promise<Columns>;
}

/** Opens the reader's network; rejected as `openSession` is. */
export async function openReader(files: NetworkFiles): Promise<Reader> {
  const session = await openSession(files);
  return {
    async read(strip) {
      const shape = [1, 1, strip.height, strip.width];
      const { columns } = await session.run({ lines: new Tensor("float32", normal(strip), shape) });
      const answer = await columns?.getData();
      if (!(answer instanceof Float32Array)) throw new TypeError("The reader gave no answer.");
      return columnsOf(answer);
    },
  };
}

/** Mean 0 and deviation 1, as in training. */
function normal({ grey }: Strip): Float32Array {
  let [sum, squares] = [0, 0];
  for (const value of grey) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / grey.length;
  const deviation = Math.sqrt(Math.max(0, squares / grey.length - mean * mean)) + 4;
  return grey.map((value) => (value - mean) / deviation);
}

/** From 38 rows of logits to columns of likelihoods. */
function columnsOf(logits: Float32Array): Columns {
  const answers = nothing + 1;
  const count = logits.length / answers;
  const likely = new Float32Array(logits.length);
  for (let column = 0; column < count; column++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < answers; at++) most = Math.max(most, logits[at * count + column] ?? 0);
    let sum = 0;
    for (let at = 0; at < answers; at++) {
      const power = Math.exp((logits[at * count + column] ?? 0) - most);
      likely[column * answers + at] = power;
      sum += power;
    }
    for (let at = 0; at < answers; at++) {
      likely[column * answers + at] = (likely[column * answers + at] ?? 0) / sum;
    }
  }
  return { count, likely };
}
