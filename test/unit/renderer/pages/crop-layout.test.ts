import { expect, it } from "vitest";
import { cropLayout } from "../../../../renderer/pages/crop/crop-layout.ts";
import { loupePlace, loupeSize } from "../../../../renderer/pages/crop/loupe-place.ts";
import { fit } from "../../../../renderer/pages/fit.ts";

const room = { width: 780, height: 580 };

it("puts the result below a lying picture and beside a standing one", () => {
  expect(cropLayout({ width: 1920, height: 1080 }, room).result).toBe("below");
  expect(cropLayout({ width: 3000, height: 4000 }, room).result).toBe("beside");
});

it("leaves room for picture and result together", () => {
  const below = cropLayout({ width: 1920, height: 1080 }, room);
  expect(below.picture.height + below.resultRoom.height).toBeLessThan(room.height);
  const beside = cropLayout({ width: 3000, height: 4000 }, room);
  expect(beside.picture.width + beside.resultRoom.width).toBeLessThan(room.width);
});

it("keeps the picture's proportions and takes all the room there is", () => {
  expect(fit({ width: 4000, height: 3000 }, { width: 800, height: 800 })).toEqual({
    width: 800,
    height: 600,
  });
});

it.each([
  { x: 0, y: 0 },
  { x: 700, y: 0 },
  { x: 700, y: 400 },
  { x: 0, y: 400 },
  { x: 349, y: 201 },
])("never lays the loupe over the corner at $x, $y", (corner) => {
  const place = loupePlace(corner, { width: 700, height: 400 });
  const away = Math.hypot(place.x - corner.x, place.y - corner.y);
  // 18 px is the handle's own radius.
  expect(away).toBeGreaterThan(loupeSize / 2 + 18);
});

it("keeps the loupe of an outer corner within the picture", () => {
  const place = loupePlace({ x: 700, y: 400 }, { width: 700, height: 400 });
  expect(place.x + loupeSize / 2).toBeLessThanOrEqual(700);
  expect(place.y + loupeSize / 2).toBeLessThanOrEqual(400);
});
