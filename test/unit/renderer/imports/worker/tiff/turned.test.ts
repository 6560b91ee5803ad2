import { expect, it } from "vitest";
import { placeOf } from "../../../../../../renderer/imports/worker/tiff/turned.ts";

// Where row 0 and column 0 of the file lie in the upright page (TIFF 6.0, section 8: Orientation).
it.each([
  [2, "top", "right"],
  [3, "bottom", "right"],
  [4, "bottom", "left"],
  [5, "left", "top"],
  [6, "right", "top"],
  [7, "right", "bottom"],
  [8, "left", "bottom"],
])(
  "a page of orientation %i has its first row at the %s and its first column at the %s",
  (orientation, row, column) => {
    const [width, height] = [30, 20];
    const [a, b, c, d, e, f] = placeOf(orientation, { width, height }) ?? [1, 0, 0, 1, 0, 0];
    const upright = orientation >= 5 ? { width: height, height: width } : { width, height };
    const at = (x: number, y: number) => ({ x: a * x + c * y + e, y: b * x + d * y + f });
    const edges = { left: 0, top: 0, right: upright.width, bottom: upright.height };
    const along = (edge: keyof typeof edges) =>
      edge === "left" || edge === "right" ? ("x" as const) : ("y" as const);
    const firstRow = row as keyof typeof edges;
    const firstColumn = column as keyof typeof edges;
    for (const x of [0, width]) expect(at(x, 0)[along(firstRow)]).toBe(edges[firstRow]);
    for (const y of [0, height]) expect(at(0, y)[along(firstColumn)]).toBe(edges[firstColumn]);
  },
);

it("one that is upright is left as it is", () => {
  expect(placeOf(1, { width: 3, height: 2 })).toBeNull();
});
