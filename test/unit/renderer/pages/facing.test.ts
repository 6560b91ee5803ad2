import { expect, it } from "vitest";
import { facing } from "../../../../renderer/pages/facing.ts";

function specimen(kind: string, side: "front" | "back", number: string) {
  const picture = `/specimens/photos/${kind}-${side}-${number}.jpg`;
  return { picture, thumbnail: picture, label: kind, kind, side, details: { number } };
}

const cardFront = specimen("national-id", "front", "1");
const cardBack = specimen("national-id", "back", "1");
const otherBack = specimen("national-id", "back", "2");
const passport = specimen("passport", "front", "3");
const all = [otherBack, cardFront, cardBack, passport];

it("begins with the first front", () => {
  expect(facing(all, null, "front")).toBe(cardFront);
});

it("is turned over to the back of the same document", () => {
  expect(facing(all, cardFront, "back")).toBe(cardBack);
  expect(facing(all, cardBack, "front")).toBe(cardFront);
});

it("stays as it is where the document has no such side", () => {
  expect(facing(all, passport, "back")).toBe(passport);
});

it("is nothing without specimens", () => {
  expect(facing([], null, "front")).toBeNull();
});
