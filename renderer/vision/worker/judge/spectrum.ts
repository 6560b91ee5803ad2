/** Side of the square tiles that are looked at, in pixels; a power of 2. */
export const tileSide = 128;

/**
 * The product of the squared magnitudes of two real tiles' two-dimensional Fourier transforms, after a Hann window.
 * Both go through one transform, as its real and its imaginary part, and are used up.
 */
export function powerOfPair(one: Float64Array, other: Float64Array): Float64Array {
  const size = tileSide;
  const product = new Float64Array(size * size);
  window(one);
  window(other);
  for (let y = 0; y < size; y++) transform(one, other, y * size, 1);
  for (let x = 0; x < size; x++) transform(one, other, x, size);
  for (let v = 0, at = 0; v < size; v++) {
    for (let u = 0; u < size; u++, at++) {
      const across = ((size - v) % size) * size + ((size - u) % size);
      const [re, im] = [one[at] ?? 0, other[at] ?? 0];
      const [reAcross, imAcross] = [one[across] ?? 0, other[across] ?? 0];
      const first = (re + reAcross) ** 2 + (im - imAcross) ** 2;
      const second = (im + imAcross) ** 2 + (re - reAcross) ** 2;
      product[at] = (first / 4 + least) * (second / 4 + least);
    }
  }
  return product;
}

// Less than this is nothing; a product of nothing would drown what the other tile has.
const least = 1e3;

function window(tile: Float64Array): void {
  let sum = 0;
  for (const value of tile) sum += value;
  const mean = sum / tile.length;
  for (let y = 0, at = 0; y < tileSide; y++) {
    for (let x = 0; x < tileSide; x++, at++) {
      tile[at] = ((tile[at] ?? 0) - mean) * (hann[x] ?? 0) * (hann[y] ?? 0);
    }
  }
}

const hann = Float64Array.from(
  { length: tileSide },
  (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (at + 0.5)) / tileSide),
);
const cosines = overHalfATurn(Math.cos);
const sines = overHalfATurn(Math.sin);
const bits = Math.log2(tileSide);
const reversed = Uint8Array.from({ length: tileSide }, (_, at) => {
  let turned = 0;
  for (let bit = 0; bit < bits; bit++) if (at & (1 << bit)) turned |= 1 << (bits - 1 - bit);
  return turned;
});

/** Cooley and Tukey's transform in place, over `tileSide` values that lie `stride` apart. */
function transform(re: Float64Array, im: Float64Array, start: number, stride: number): void {
  for (let at = 0; at < tileSide; at++) {
    const to = reversed[at] ?? 0;
    if (to > at) swap(re, im, start + at * stride, start + to * stride);
  }
  for (let half = 1; half < tileSide; half *= 2) {
    const step = tileSide / (2 * half);
    for (let block = 0; block < tileSide; block += 2 * half) {
      for (let k = 0; k < half; k++) {
        const one = start + (block + k) * stride;
        const other = one + half * stride;
        const [c, s] = [cosines[k * step] ?? 0, sines[k * step] ?? 0];
        const [a, b] = [re[other] ?? 0, im[other] ?? 0];
        const [x, y] = [a * c + b * s, b * c - a * s];
        re[other] = (re[one] ?? 0) - x;
        im[other] = (im[one] ?? 0) - y;
        re[one] = (re[one] ?? 0) + x;
        im[one] = (im[one] ?? 0) + y;
      }
    }
  }
}

function swap(re: Float64Array, im: Float64Array, one: number, other: number): void {
  [re[one], re[other]] = [re[other] ?? 0, re[one] ?? 0];
  [im[one], im[other]] = [im[other] ?? 0, im[one] ?? 0];
}

function overHalfATurn(of: (angle: number) => number): Float64Array {
  return Float64Array.from({ length: tileSide / 2 }, (_, at) => of((2 * Math.PI * at) / tileSide));
}
