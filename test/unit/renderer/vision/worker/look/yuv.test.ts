import { expect, test } from "vitest";
import { pixelsOfYuv, type YuvFrame } from "../../../../../../renderer/vision/worker/look/yuv.ts";

type Colour = readonly [number, number, number];

/** A frame of one coded colour, as I420 or NV12, with rows that are longer than they need be. */
function frame(
  [y, u, v]: Colour,
  coding: YuvFrame["coding"] = {},
  form: "I420" | "NV12" = "I420",
  [width, height] = [7, 5],
): YuvFrame {
  const [half, low] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const stride = width + 3;
  const chroma = form === "NV12" ? 2 * half + 2 : half + 1;
  const luma = { offset: 4, stride };
  const first = { offset: 4 + stride * height, stride: chroma };
  const second = { offset: first.offset + chroma * low, stride: chroma };
  const bytes = new Uint8Array(second.offset + chroma * low).fill(99);
  bytes.fill(y, luma.offset, first.offset);
  if (form === "I420") {
    bytes.fill(u, first.offset, second.offset);
    bytes.fill(v, second.offset);
    return { width, height, bytes, planes: [luma, first, second], coding };
  }
  for (let at = first.offset; at < bytes.length; at += 2) bytes.set([u, v], at);
  return { width, height, bytes, planes: [luma, first], coding };
}

function firstOf(given: YuvFrame, width = 3, height = 2): number[] {
  const { data } = pixelsOfYuv(given, width, height);
  return Array.from(data.subarray(0, 4));
}

// The colours of a test card, as ITU-R BT.601 and BT.709 code them.
test.each([
  ["red", [81, 90, 240], {}, [254, 0, 0]],
  ["green", [145, 54, 34], { matrix: "smpte170m", fullRange: false }, [0, 255, 1]],
  ["blue, by BT.709", [32, 240, 118], { matrix: "bt709", fullRange: false }, [0, 0, 255]],
  ["white", [235, 128, 128], {}, [255, 255, 255]],
  ["white of a JPEG", [255, 128, 128], { fullRange: true }, [255, 255, 255]],
  ["red of a JPEG", [76, 85, 255], { fullRange: true }, [254, 0, 0]],
] as const)("%s is seen as it is, whichever the form", (_, coded, coding, [red, green, blue]) => {
  for (const form of ["I420", "NV12"] as const) {
    const [r = -9, g = -9, b = -9, alpha] = firstOf(frame(coded, coding, form));
    expect(Math.max(Math.abs(r - red), Math.abs(g - green), Math.abs(b - blue))).toBeLessThan(4);
    expect(alpha).toBe(255);
  }
});

test("a frame is reduced by averaging, and no row or column is left out", () => {
  const given = frame([16, 128, 128], {}, "I420", [8, 4]);
  const [luma] = given.planes;
  if (!luma) throw new Error("There is no plane.");
  // A bright column and a bright row, each half of what a new pixel is made of.
  for (let row = 0; row < 4; row++) given.bytes[luma.offset + row * luma.stride + 5] = 235;
  for (let column = 0; column < 8; column++)
    given.bytes[luma.offset + 3 * luma.stride + column] = 235;
  const { data, width, height } = pixelsOfYuv(given, 4, 2);
  const greys = Array.from({ length: width * height }, (__, at) => data[4 * at] ?? -1);
  expect(greys.map((grey) => Math.round(grey / 64))).toEqual([0, 0, 2, 0, 2, 2, 3, 2]);
});

test("of every size something is made", () => {
  for (const [width, height] of [
    [1, 1],
    [7, 5],
    [2, 9],
  ] as const) {
    const given = frame([235, 128, 128], {}, "NV12", [width, height]);
    expect(firstOf(given, width, height)).toEqual([255, 255, 255, 255]);
  }
});
