import { expect, test } from "vitest";
import type { Quad } from "../../../../../../renderer/vision/geometry.ts";
import {
  applyHomography,
  pageOnto,
} from "../../../../../../renderer/vision/worker/straighten/homography.ts";

const outlines: [string, Quad][] = [
  [
    "upright",
    [
      { x: 10, y: 20 },
      { x: 110, y: 20 },
      { x: 110, y: 80 },
      { x: 10, y: 80 },
    ],
  ],
  [
    "slanted",
    [
      { x: 10, y: 20 },
      { x: 110, y: 40 },
      { x: 120, y: 100 },
      { x: 20, y: 80 },
    ],
  ],
  [
    "in perspective",
    [
      { x: 301, y: 87 },
      { x: 1620, y: 240 },
      { x: 1502, y: 1040 },
      { x: 120, y: 833 },
    ],
  ],
  [
    "upside down",
    [
      { x: 900, y: 700 },
      { x: 90, y: 640 },
      { x: 140, y: 60 },
      { x: 960, y: 90 },
    ],
  ],
];

test.each(outlines)(
  "the page's corners land on the corners of an outline that is %s",
  (_, quad) => {
    const onto = pageOnto(quad, 856, 540);
    const corners = [
      { x: 0, y: 0 },
      { x: 856, y: 0 },
      { x: 856, y: 540 },
      { x: 0, y: 540 },
    ];
    for (const [at, corner] of corners.entries()) {
      const landed = applyHomography(onto, corner);
      expect(landed.x).toBeCloseTo(quad[at]?.x ?? NaN, 9);
      expect(landed.y).toBeCloseTo(quad[at]?.y ?? NaN, 9);
    }
  },
);

test("straight lines stay straight: the diagonals' crossing is the page's middle", () => {
  const quad: Quad = [
    { x: 0, y: 0 },
    { x: 200, y: 20 },
    { x: 160, y: 140 },
    { x: 30, y: 110 },
  ];
  const { x, y } = applyHomography(pageOnto(quad, 1, 1), { x: 0.5, y: 0.5 });
  const [a, b, c, d] = quad;
  expect((c.x - a.x) * (y - a.y) - (c.y - a.y) * (x - a.x)).toBeCloseTo(0, 6);
  expect((d.x - b.x) * (y - b.y) - (d.y - b.y) * (x - b.x)).toBeCloseTo(0, 6);
});
