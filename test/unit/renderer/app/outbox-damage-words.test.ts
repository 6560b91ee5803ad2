import { expect, it } from "vitest";
import { outboxDamageWords } from "../../../../renderer/app/outbox-damage-words.ts";

const none = { isRepaired: false, lost: 0, held: 0, changed: 0, isOtherKey: false };

it.each([
  [
    { ...none, isRepaired: true },
    "The outbox on this disk was damaged and has been repaired. No document that waited is missing. Tell your administrator.",
  ],
  [
    { ...none, isRepaired: true, lost: 2, held: 1 },
    "The outbox on this disk was damaged and has been repaired. 2 documents that waited are lost: compare the outbox with your list and scan them again. One document in the outbox is damaged on this disk and is held. Tell your administrator.",
  ],
  [
    { ...none, held: 3, isOtherKey: true },
    "3 documents in the outbox were sealed under a key that this PC no longer has, and are held. Tell your administrator.",
  ],
  [
    { ...none, changed: 1 },
    "The record of one settled document was changed outside the station. Tell your administrator.",
  ],
])("an outbox with %j is told so", (damage, text) => {
  expect(outboxDamageWords(damage)).toBe(text);
});

it("says nothing of an outbox that was in order", () => {
  expect(outboxDamageWords(null)).toBeNull();
});
