import { expect, test } from "vitest";
import { cardFilm, stillFilm } from "../../specimens/film.ts";
import type { Shot } from "../../specimens/film.ts";

const shots = cardFilm();

test("each side lies still for three seconds at 30 frames a second", () => {
  expect(framesLying("front")).toBeGreaterThanOrEqual(90);
  expect(framesLying("back")).toBeGreaterThanOrEqual(90);
});

test("front comes before back, and the desk is empty at the start", () => {
  expect(shots[0]?.pose).toBeNull();
  const order = shots.map(({ shows }) => shows).filter((shows, at, all) => shows !== all[at - 1]);
  expect(order).toEqual(["front", "back"]);
});

test("the card never dips below the desk", () => {
  const halfWidth = 42.8;
  for (const { pose } of shots) {
    if (pose)
      expect(pose.lift).toBeGreaterThanOrEqual(halfWidth * Math.abs(Math.sin(pose.flip)) - 1e-9);
  }
});

test("a still film shows one side in one place", () => {
  const [first, ...others] = stillFilm("back");
  for (const shot of others) expect(shot.pose).toEqual(first?.pose);
  expect(first?.shows).toBe("back");
});

function framesLying(side: Shot["shows"]): number {
  return shots.filter(({ pose, shows }) => pose?.lift === 0 && pose.flip === 0 && shows === side)
    .length;
}
